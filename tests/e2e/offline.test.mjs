// Whatever fails, a lesson that was done is recorded once.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { kLastQuestion, play } from './lib/lesson.mjs';
import { enter, openPlayer, press, ready } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { openPerson, recordedOnce, signIn } from './lib/staff.mjs';
import { expectScreen, screenOf } from './lib/wait.mjs';

const kLesson = 'Alcohol and cocaine';
const kUnsent = 'Saved on this device, not sent yet';
const kRecorded = "Done. It's recorded.";
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

async function begin(code) {
  const page = await openPlayer(context, server);
  await enter(page, code);
  await press(page, 'Start the lesson');
  await expectScreen(page, 'page.start');
  return page;
}

async function reopen() {
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  await ready(page);
  return page;
}

const status = (page, words) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** Everything that the browser kept for the page is there before it is asked again. */
const offlineReady = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
});


test('cut off at the last question: saved, not sent; sent once the network is back', async () => {
  const page = await begin(server.enrol('CUT'));
  await play(page, { until: kLastQuestion });
  await context.setOffline(true);
  await play(page);
  await status(page, kUnsent);
  await context.setOffline(false);
  await status(page, kRecorded);
  await recordedOnce(browser, server, 'CUT', kLesson);
});

test('cut off, closed, opened again without a network, then with one', async () => {
  const page = await begin(server.enrol('CLOSED'));
  await offlineReady(page);
  await play(page, { until: kLastQuestion });
  await server.stop();
  await play(page);
  await status(page, kUnsent);
  await page.close();
  const again = await reopen();
  await status(again, 'not sent yet');
  await again.close();
  await server.start();
  const online = await reopen();
  await status(online, kRecorded);
  await recordedOnce(browser, server, 'CLOSED', kLesson);
});

test('closed in the middle: the same page, the same answer picked', async () => {
  const page = await begin(server.enrol('MIDDLE'));
  await play(page, { until: 'page.steady' });
  await page.getByRole('radio', { name: 'Jay is nearly sober' }).check();
  await page.waitForFunction(() => globalThis.waymark.unwritten === 0);
  await page.close();
  const again = await reopen();
  assert.equal(await screenOf(again), 'page.steady');
  assert.ok(await again.getByRole('radio', { name: 'Jay is nearly sober' }).isChecked());
  await play(again);
  await status(again, kRecorded);
  await recordedOnce(browser, server, 'MIDDLE', kLesson);
});

test('a new code was given meanwhile: nothing is lost, and it is recorded once', async () => {
  const page = await begin(server.enrol('REISSUED'));
  await play(page, { until: kLastQuestion });
  await context.setOffline(true);
  await play(page);
  await status(page, kUnsent);
  const staff = await (await browser.newContext(kLaptop)).newPage();
  await signIn(staff, server);
  await openPerson(staff, 'REISSUED');
  await staff.getByText('Make a new code').first().click();
  await staff.getByRole('button', { name: 'Make a new code' }).click();
  const code = await staff.locator('.code').textContent();
  await staff.context().close();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await status(page, 'Your code was replaced');
  await press(page, 'Type the new code');
  await enter(page, code);
  await status(page, kRecorded);
  await recordedOnce(browser, server, 'REISSUED', kLesson);
});

test('the server is killed while it writes, and begins again', async () => {
  const page = await begin(server.enrol('KILLED'));
  await play(page, { until: kLastQuestion });
  // The answer is lost, whatever became of the request.
  await context.route('**/api/runs/**', async (route) => {
    await Promise.allSettled([route.fetch({ timeout: 5000 }), server.kill()]);
    await route.abort().catch(() => {});
  }, { times: 1 });
  await play(page);
  await status(page, kUnsent);
  await server.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await status(page, kRecorded);
  await recordedOnce(browser, server, 'KILLED', kLesson);
});

test('in airplane mode from the first visit on, days later: done, and recorded once when the network is back', async () => {
  // Each page that is opened is a day or more after the one before.
  await context.addInitScript(() => {
    const real = Date.now;
    Date.now = () => real() + 86_400_000 * Number(localStorage.getItem('test-days') ?? 0);
  });
  const later = async (page, days) => {
    await page.evaluate((number) => localStorage.setItem('test-days', number), days);
    await page.close();
    return reopen();
  };
  const first = await openPlayer(context, server);
  await enter(first, server.enrol('AIRPLANE'));
  await offlineReady(first);
  await context.setOffline(true);
  await server.stop();

  const page = await later(first, 3);
  assert.equal(await screenOf(page), 'home');
  await press(page, 'Start the lesson');
  await play(page, { until: 'page.heart' });
  const next = await later(page, 4);
  assert.equal(await screenOf(next), 'page.heart');
  await play(next);
  await status(next, kUnsent);
  await press(next, 'Get help');
  await next.getByRole('link', { name: /999/ }).first().waitFor();
  await press(next, 'Back to the lesson');

  const last = await later(next, 9);
  await status(last, 'not sent yet');
  await context.setOffline(false);
  await server.start();
  await last.evaluate(() => dispatchEvent(new Event('online')));
  await status(last, kRecorded);
  await recordedOnce(browser, server, 'AIRPLANE', kLesson);
});
