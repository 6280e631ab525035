// The mirror's elements, held against what the canvas drew.

import assert from 'node:assert/strict';
import { settled } from './player.mjs';

const kNearPixels = 0.6;

/** Waits until what is painted is true for the window as it is now, then compares all rectangles. */
export async function compareRects(page, what) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await settled(page);
  const { apart, count, width } = await page.evaluate((near) => {
    const { nodes, barHeight, contentHeight } = globalThis.waymark.layout;
    const said = new Set(globalThis.waymark.spoken.map(([id]) => id));
    const far = [];
    for (const { id, x, y, width, height, fixed } of nodes) {
      const element = document.getElementById(`n-${id}`);
      if (!element) {
        if (said.has(id)) far.push([id, 'has no element']);  // A card without a title is ground alone.
        continue;
      }
      const rect = element.getBoundingClientRect();
      const top = fixed ? y : y + barHeight - scrollY;
      const off = Math.max(Math.abs(rect.x - x), Math.abs(rect.y - top), Math.abs(rect.width - width), Math.abs(rect.height - height));
      if (off > near) far.push([id, off, [rect.x, rect.y, rect.width, rect.height], [x, top, width, height]]);
    }
    const page_height = document.documentElement.scrollHeight;
    if (Math.abs(page_height - Math.max(innerHeight, barHeight + contentHeight)) > 1) far.push(['page', page_height, barHeight + contentHeight]);
    return { apart: far, count: nodes.length, width: document.getElementById('canvas').width };
  }, kNearPixels);
  assert.deepEqual(apart, [], what);
  assert.ok(count > 3);
  return width;
}

/** Every leaf that the page has is one that was painted, except live regions with nothing in them. */
export async function unpainted(page, what) {
  const found = await page.evaluate(() => {
    const painted = new Set(globalThis.waymark.layout.nodes.map(({ id }) => `n-${id}`));
    return [...document.querySelectorAll('#page [data-node]')]
      .filter((element) => !painted.has(element.id) && !(element.matches('[role=status]') && !element.textContent)).map(({ id }) => id);
  });
  assert.deepEqual(found, [], what);
}
