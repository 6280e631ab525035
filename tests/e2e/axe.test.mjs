// The accessibility scanner finds nothing: on every screen of the lesson in every state, over the canvas and as a plain page, and on
// the caseworker's pages. It proves nothing about pixels that a canvas drew: their contrast is tested in tests/ui.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { injectAxe } from './lib/inject.mjs';
import { visitEveryScreen } from './lib/lesson.mjs';
import { openPlayer } from './lib/player.mjs';
import { kCaseworker, openServer } from './lib/server.mjs';

const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function scan(page, what, rules = {}) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await injectAxe(page);
  const found = await page.evaluate(async ([values, off]) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values }, rules: off });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join(' | ')}`);
  }, [kTags, rules]);
  assert.deepEqual(found, [], what);
}

for (const plain of [false, true]) {
  test(`every screen of the lesson, ${plain ? 'as a plain page' : 'over the canvas'}`, async () => {
    const context = await browser.newContext(kPhone);
    const page = await openPlayer(context, server, { plain });
    // Over the canvas the words are transparent on purpose.
    const rules = plain ? {} : { 'color-contrast': { enabled: false } };
    const look = (what) => scan(page, what, rules);
    await visitEveryScreen(page, server.enrol(`AXE-${plain}`), look);
    await context.close();
  });
}

test("the caseworker's pages", async () => {
  const context = await browser.newContext(kLaptop);
  const page = await context.newPage();
  await page.goto(`${server.address}/staff/sign-in`);
  await scan(page, 'sign in');
  await page.getByLabel('E-mail').fill(kCaseworker);
  await page.getByLabel('Password').fill(server.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await scan(page, 'today');
  await page.goto(`${server.address}/staff/enrol`);
  await scan(page, 'enrol');
  await page.getByLabel('Case reference').fill('AXE-new');
  await page.getByRole('button', { name: 'Enrol and make a code' }).click();
  await page.getByRole('region', { name: 'The code' }).waitFor();
  await scan(page, 'the code');
  await context.close();
});

test('the page that one leaves to', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/away.html`);
  await scan(page, 'away');
  await page.close();
});
