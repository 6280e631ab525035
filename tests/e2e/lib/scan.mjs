// The accessibility scanner: axe-core with the rules of WCAG 2.2, levels A and AA, and what is good practice besides.

import assert from 'node:assert/strict';
import { injectAxe } from './inject.mjs';

const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with what the scanner finds on the page.
 * @param {string} what is scanned
 * @param {{overCanvas?: boolean}} how  over the canvas the words are transparent on purpose; their contrast is tested in tests/ui
 */
export async function scan(page, what, { overCanvas = false } = {}) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await injectAxe(page);
  const rules = overCanvas ? { 'color-contrast': { enabled: false } } : {};
  const found = await page.evaluate(async ([values, off]) => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));  // What fades in is pale until then.
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values }, rules: off });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`);
  }, [kTags, rules]);
  assert.deepEqual(found, [], what);
}
