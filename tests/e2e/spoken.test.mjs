// A screen reader over the mirror says what the Screen says: the same nodes in the same order, the same words. The reader is
// @guidepup/virtual-screen-reader, run inside Chromium over the real page.

import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { visitEveryScreen } from './lib/lesson.mjs';
import { openPlayer, press } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { compareSpoken } from './lib/speech.mjs';
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

test('what is spoken is what the Screen says, on every screen of the lesson', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  const look = (what) => compareSpoken(page, what);
  await visitEveryScreen(page, server.enrol('SPOKEN'), look);
  await context.close();
});

test('what appears is announced', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openPlayer(context, server);
  // A live region is heard when words come into one that was there before.
  await page.evaluate(() => {
    globalThis.announced = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = target.parentElement?.closest('[role=status]') ?? (target.nodeType === 1 ? target.closest('[role=status]') : null);
        if (region && [...addedNodes].length && !addedNodes[0].contains(region)) globalThis.announced.push(region.textContent);
      }
    }).observe(document.getElementById('page'), { subtree: true, childList: true, characterData: true });
  });
  await press(page, 'Start');
  await page.waitForFunction(() => globalThis.announced.some((words) => words.includes('Type the code first')));
  await press(page, 'Look around without a code');
  await expectScreen(page, 'page.start');
  await press(page, 'Start the lesson');
  await press(page, 'Next');
  await page.getByRole('slider').fill('20');
  await press(page, 'Check my answer');
  const feedback = await page.locator('[role=status]').filter({ hasText: /\S/ }).last().textContent();
  await page.waitForFunction((words) => globalThis.announced.includes(words), feedback);
  await context.close();
});
