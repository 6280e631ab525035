// Settings in the browser: kept on this device, known before the player is; a PIN; nothing of the subject in the address.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { enter, openPlayer, press, ready, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen } from './lib/wait.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const choose = async (page, group, name) => {
  await page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
  await settled(page);
};
const rootStyle = (page) => page.evaluate(() => ({ ...document.documentElement.dataset, text: document.documentElement.style.getPropertyValue('--text'), pixels: parseFloat(getComputedStyle(document.documentElement).fontSize) }));

test('settings hold before the first lesson, at once after a reload, and on the canvas as in the style sheets', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  const before = await rootStyle(page);
  const height = await page.evaluate(() => waymark.layout.nodes.find(({ id }) => id === 'title').height);
  await press(page, 'Settings');
  await choose(page, 'Size of the words', '200 %');
  await choose(page, 'Colours', 'High contrast');
  await page.getByRole('checkbox', { name: 'Nothing moves' }).check();
  await page.getByRole('checkbox', { name: 'More space between letters and lines' }).check();
  await settled(page);
  const now = await rootStyle(page);
  assert.equal(now.pixels, 2 * before.pixels);
  assert.deepEqual([now.theme, now.motion, now.spacing], ['contrast', 'still', 'wide']);
  await page.getByRole('button', { name: 'Back', exact: true }).last().click();
  await expectScreen(page, 'first');
  await settled(page);
  await page.waitForFunction((was) => waymark.layout.nodes.find(({ id }) => id === 'title').height > 1.5 * was, height);
  // Without the player: what it kept is there before it is.
  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  assert.deepEqual(await rootStyle(page), now);
  await context.close();
});

test('the plain page is offered at the first screen, kept, and left again', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  await press(page, 'Show this as a plain page');
  await page.waitForFunction(() => !waymark.painting);
  await page.reload();
  await ready(page, true);
  assert.equal(await page.evaluate(() => waymark.paints), 0);
  await press(page, 'Settings');
  await page.getByRole('checkbox', { name: 'Plain page' }).uncheck();
  await page.waitForFunction(() => waymark.painting && waymark.paints > 0);
  await context.close();
});

test('a PIN is asked for when the page opens again, and leads to where one was', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  await enter(page, server.enrol('a shared phone'));
  await press(page, 'Start the lesson');
  const where = await page.evaluate(() => waymark.screen);
  await press(page, 'Settings');
  await press(page, 'Set a PIN');
  const field = page.getByLabel('PIN', { exact: true });
  await field.fill('2468');
  const kind = await field.evaluate((input) => [input.type, input.inputMode, input.autocomplete, input.value]);
  assert.deepEqual(kind, ['password', 'numeric', 'off', '2468']);
  assert.doesNotMatch(await page.locator('#page').innerText(), /2468/);
  await press(page, 'Use this PIN');
  await expectScreen(page, 'settings');
  await page.waitForFunction(() => waymark.unwritten === 0);
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(() => waymark.screen), 'locked');
  await page.getByLabel('PIN', { exact: true }).fill('1111');
  await press(page, 'Open');
  await page.getByText('That is not the PIN.').waitFor();
  await page.getByLabel('PIN', { exact: true }).fill('2468');
  await press(page, 'Open');
  await expectScreen(page, where);
  await page.getByText('Welcome back. This is where you stopped.').waitFor();
  await context.close();
});

test('home shows the course, and leads to each of its lessons', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  await enter(page, server.enrol('the course'));
  const titles = JSON.parse(await page.evaluate(() => document.documentElement.dataset.lessons)).map(({ title }) => title);
  assert.ok(titles.length > 1);
  for (const title of titles) await page.getByRole('heading', { name: title, exact: true }).last().waitFor();
  await page.getByRole('button', { name: 'Go to this lesson' }).last().click();
  await page.getByRole('heading', { level: 1, name: titles.at(-1), exact: true }).waitFor();
  await context.close();
});

test('nothing in the address or the history tells the subject, and a reload still opens what was asked for', async () => {
  const context = await browser.newContext(kPhone);
  const page = await context.newPage();
  for (const address of ['/?lesson=alcohol&plain', '/#lesson=alcohol&plain']) {
    await page.goto('about:blank');
    await page.goto(server.address + address);
    await ready(page, true);
    assert.equal(page.url(), `${server.address}/`);
    assert.equal(await page.title(), 'Course');
    const entries = await (await context.newCDPSession(page)).send('Page.getNavigationHistory');
    for (const { url, title } of entries.entries) assert.doesNotMatch(url + title, /alcohol|code|lesson/i);
    await page.reload();
    await ready(page, true);
  }
  await context.close();
});
