// Fonts beyond the first two come when a screen needs them, and not before; what was kept for offline use is enough.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { openPlayer, press, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';

let browser;
let server;
let context;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  server = await openServer();
  context = await browser.newContext(kPhone);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** The names of the font files that the page asked for from now on, the service worker's own requests apart. */
function watchFonts() {
  const names = new Set();
  context.on('request', (request) => {
    const [, name] = /\/waymark-([a-z-]+)-[0-9a-f]{12}\.ttf$/.exec(request.url()) ?? [];
    if (name && !request.serviceWorker()) names.add(name);
  });
  return names;
}

async function choose(page, name) {
  await press(page, 'Settings');
  await page.getByRole('radio', { name }).check({ force: true });
  await settled(page);
}

test('a first visit fetches two faces; OpenDyslexic comes when it is chosen, and the canvas is laid out with it', async () => {
  const asked = watchFonts();
  const page = await openPlayer(context, server);
  assert.deepEqual([...asked].sort(), ['bold', 'regular']);
  await press(page, 'Settings');
  const height = () => page.evaluate(() => globalThis.waymark.layout.contentHeight);
  const before = await height();
  await page.getByRole('radio', { name: 'OpenDyslexic' }).check({ force: true });
  await page.waitForFunction((then) => globalThis.waymark.layout.contentHeight !== then, before);
  assert.deepEqual([...asked].filter((name) => name.startsWith('greek') || name.startsWith('cyrillic') || name.startsWith('emoji')), []);
  assert.ok(asked.has('dyslexic-regular') && asked.has('dyslexic-bold'), [...asked].join());
});

test('the plain page is set in OpenDyslexic too, and in the faces of other scripts', async () => {
  const asked = watchFonts();
  const page = await openPlayer(context, server, { plain: true });
  await choose(page, 'OpenDyslexic');
  await page.waitForFunction(() => document.fonts.check('17px "Waymark Dyslexic"'));
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontFamily), /^"?Waymark Dyslexic/);
  await page.evaluate(() => {
    document.querySelector('h1').innerHTML = '<em lang="uk">Ґанок</em> <span lang="el">Ναι</span>';
  });
  await page.waitForFunction(() => document.fonts.check('italic 17px "Waymark Dyslexic"'));
  assert.ok(asked.has('dyslexic-italic'), [...asked].join());
});

test('after one visit the other faces are there without a network', async () => {
  const page = await openPlayer(context, server);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => globalThis.waymark?.painting);
  await choose(page, 'OpenDyslexic');
  await page.waitForFunction(() => document.fonts.check('17px "Waymark Dyslexic"'));
});
