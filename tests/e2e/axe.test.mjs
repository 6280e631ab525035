// The accessibility scanner finds nothing: on every screen of the lesson in every state, over the canvas and as a plain page. (staff.test.mjs
// scans the caseworker's pages.) It proves nothing about pixels that a canvas drew: their contrast is tested in tests/ui.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { visitEveryScreen } from './lib/lesson.mjs';
import { openPlayer } from './lib/player.mjs';
import { scan } from './lib/scan.mjs';
import { kCaseworker, openServer } from './lib/server.mjs';
import { signIn } from './lib/staff.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const plain of [false, true]) {
  test(`every screen of the lesson, ${plain ? 'as a plain page' : 'over the canvas'}`, async () => {
    const context = await browser.newContext(kPhone);
    const page = await openPlayer(context, server, { plain });
    const look = (what) => scan(page, what, { overCanvas: !plain });
    await visitEveryScreen(page, server.enrol(`AXE-${plain}`), look);
    await context.close();
  });
}

test("the ways in to the caseworker's pages", async () => {
  const context = await browser.newContext(kLaptop);
  const page = await context.newPage();
  await page.goto(`${server.address}/staff/sign-in`);
  await scan(page, 'sign in');
  await page.getByLabel('E-mail').fill(kCaseworker);
  await page.getByLabel('Password').fill(server.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code from your app').waitFor();
  await scan(page, 'set up');
  await signIn(page, server);
  await page.goto(`${server.address}/staff/password`);
  await scan(page, 'a new password');
  await context.close();
});

test('the page that one leaves to', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/away.html`);
  await scan(page, 'away');
  await page.close();
});
