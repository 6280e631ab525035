// A screen reader over the mirror says what the Screen says: the same nodes in the same order, the same words. The reader is
// @guidepup/virtual-screen-reader, run inside Chromium over the real page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { visitEveryScreen } from './lib/lesson.mjs';
import { compareRects } from './lib/mirrored.mjs';
import { openPlayer, press } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { siteWith } from './lib/site.mjs';
import { announced, compareSpoken, listen } from './lib/speech.mjs';
import { expectScreen } from './lib/wait.mjs';

let browser;
let server;
let site;

before(async () => {
  site = siteWith('tests/fixtures/content/modules/every-kind');
  [browser, server] = await Promise.all([openBrowser(), openServer({ site: site.folder })]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

test('what is spoken is what the Screen says, on every screen of the lesson', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  const look = (what) => compareSpoken(page, what);
  await visitEveryScreen(page, server.enrol('SPOKEN'), look);
  await context.close();
});

/** Where the keyboard is. */
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('what is wrong with a code is announced', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  await listen(page);
  await press(page, 'Start');
  await announced(page, /^polite: Type the code first/);
  assert.equal(await focused(page), 'n-start');
  await context.close();
});

test('messages and feedback are announced as they come in, and the keyboard stays where it is', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server, { lesson: 'every-kind' });
  await press(page, 'Look around without a code');
  await listen(page);
  await press(page, 'Next');
  await expectScreen(page, 'page.friday');
  const messages = await announced(page, /Maybe/);
  assert.deepEqual(messages.map((phrase) => phrase.replace(/[\s,]+/g, ' ')), ['polite: Maz: You coming?', 'polite: You: Maybe.']);
  assert.equal(await focused(page), 'n-title');  // As on every page, and not at what was announced.

  await press(page, 'Yes');
  await press(page, 'Next');
  await expectScreen(page, 'page.first');
  await listen(page);
  await page.getByRole('radio', { name: 'Wait' }).check();
  await press(page, 'Check my answer');
  assert.equal(await focused(page), '');  // A button that cannot be pressed again lets go of the keyboard, which goes on from there.
  assert.deepEqual(await announced(page, /minute/), ['polite: No: every minute counts. Have another go.']);
  await context.close();
});

test('a sound that cannot be played says so, and the page stays as it is said', async () => {
  const context = await browser.newContext(kPhone);
  await context.addInitScript(() => { URL.createObjectURL = () => 'data:audio/ogg,'; });
  const page = await openPlayer(context, server, { lesson: 'every-kind' });
  await press(page, 'Look around without a code');
  await press(page, 'Next');
  await listen(page);
  await press(page, 'No');
  await expectScreen(page, 'page.aside');
  const heard = await announced(page, /cannot be played here/);
  assert.ok(heard.every((phrase) => phrase.startsWith('polite: ')), heard.join('\n'));
  assert.equal(await page.locator('[role=status]').filter({ hasText: 'cannot be played here' }).count(), 2);
  await compareSpoken(page, 'sounds');
  await compareRects(page, 'sounds');
  await context.close();
});
