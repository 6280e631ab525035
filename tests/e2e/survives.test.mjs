// The lesson goes on: turned, zoomed, in large words, with a clock that is set, after a tab that the browser threw away.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { play } from './lib/lesson.mjs';
import { enter, openPlayer, press, ready, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen, screenOf } from './lib/wait.mjs';
import { wordsIn } from './lib/words.mjs';

const shots = path.resolve(import.meta.dirname, '../../build/shots');
/** WCAG 1.4.10: a window 1280 wide, at 400 %. */
const kZoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
let browser;
let server;

before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function begin(context, reference, options = {}) {
  const page = await openPlayer(context, server, options);
  await enter(page, server.enrol(reference));
  await press(page, 'Start the lesson');
  await expectScreen(page, 'page.start');
  return page;
}

const recorded = (page, words = "Done. It's recorded.") => page.getByRole('status').filter({ hasText: words }).waitFor();
const twoFrames = (page) => page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

/** Nothing stands out at the side, the bar leaves half of the window, and all that can be used can be brought to where it is seen. */
async function allWithinReach(page, what) {
  await twoFrames(page);
  const faults = await page.evaluate(async () => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth}`);
    const bar = Math.max(0, ...[...document.querySelectorAll('#bar *')].map((each) => each.getBoundingClientRect().bottom));
    if (scrollY === 0 && bar > innerHeight / 2) found.push(`the bar takes ${bar}`);
    for (const element of document.querySelectorAll('#page :is(a, button, input, textarea):not(:disabled)')) {
      element.focus();
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const foot = element.closest('#bar') ? 0 : bar;
      const name = element.id || element.textContent || element.parentElement.textContent;
      if (box.left < -0.6 || box.right > root.clientWidth + 0.6) found.push(`${name} stands out: ${box.left} ${box.right}`);
      if (Math.min(box.bottom, innerHeight) - Math.max(box.top, foot) < Math.min(24, box.height)) found.push(`${name} is hidden: ${box.top} ${box.bottom}`);
    }
    scrollTo(0, 0);
    return found;
  });
  assert.deepEqual(faults, [], what);
}

for (const plain of [false, true]) {
  test(`at 400 % zoom a whole lesson is within reach, ${plain ? 'as a plain page' : 'over the canvas'}`, async () => {
    const context = await browser.newContext(kZoomed);
    const page = await begin(context, `ZOOM-${plain}`, { plain });
    await play(page, { look: (what) => allWithinReach(page, what) });
    await recorded(page);
    await allWithinReach(page, 'the end');
    await page.screenshot({ path: path.join(shots, `zoom-400${plain ? '-plain' : ''}.png`) });
    await context.close();
  });
}

test('turned in the middle of a question: the focus, the answer and the place stay', async () => {
  const context = await browser.newContext(kPhone);
  const page = await begin(context, 'TURNED');
  await play(page, { until: 'page.steady' });
  const last = page.getByRole('radio').last();
  await last.check();
  await last.focus();
  await settled(page);
  const seen = () => page.evaluate(() => {
    const box = document.activeElement.closest('label').getBoundingClientRect();
    return [document.activeElement.checked, box.top >= -0.6 && box.bottom <= innerHeight + 0.6];
  });
  const focused = await page.evaluate(() => document.activeElement.dataset.intent);
  for (const viewport of [{ width: 740, height: 360 }, { width: 360, height: 740 }]) {
    await page.setViewportSize(viewport);
    await page.waitForFunction((width) => Math.round(document.getElementById('canvas').width / devicePixelRatio) === width, viewport.width);
    await twoFrames(page);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.intent), focused);
    assert.deepEqual(await seen(), [true, true], JSON.stringify(viewport));
    assert.equal(await screenOf(page), 'page.steady');
  }
  await context.close();
});

for (const [name, days] of Object.entries({ 'set back': -400, 'set forward': 400 })) {
  test(`the clock is ${name} in the middle of a lesson: it is recorded, and took no time that cannot be`, async () => {
    const context = await browser.newContext(kPhone);
    await context.addInitScript(() => {
      const real = Date.now;
      globalThis.shifted = 0;
      Date.now = () => real() + globalThis.shifted;
    });
    const sent = [];
    context.on('request', (request) => (request.postData() ?? '').includes('"answers"') && sent.push(JSON.parse(request.postData())));
    const page = await begin(context, `CLOCK${days}`, { plain: true });
    await play(page, { until: 'page.heart' });
    await page.evaluate((shift) => { globalThis.shifted = shift * 86_400_000; }, days);
    await play(page);
    await recorded(page);
    assert.ok(sent.length > 0);
    for (const { minutes } of sent) assert.ok(minutes >= 0 && minutes <= 30, `${minutes} minutes`);
    await context.close();
  });
}

test('a tab that the browser throws away while somebody writes: at most the word being typed is lost', async () => {
  const context = await browser.newContext(kPhone);
  const page = await begin(context, 'DISCARDED');
  await play(page, { until: 'page.just-for-you' });
  await page.getByRole('textbox').pressSequentially('the dog needs me');
  await page.waitForFunction(() => globalThis.waymark.settled && globalThis.waymark.unwritten === 0);
  await page.getByRole('textbox').pressSequentially(' and');
  // Without a word of farewell, as a phone does it.
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
  const again = await context.newPage();
  await again.goto(`${server.address}/`);
  await ready(again);
  assert.equal(await screenOf(again), 'page.just-for-you');
  assert.match(await again.getByRole('textbox').inputValue(), /^the dog needs me/);
  await context.close();
});

test('in Welsh, with words of twice the size: a whole lesson, recorded', async () => {
  const say = wordsIn('cy', 'alcohol-and-cocaine');
  const context = await browser.newContext(kPhone);
  let sent = '';
  context.on('request', (request) => { if ((request.postData() ?? '').includes('"answers"')) sent = request.postData(); });
  const page = await context.newPage();
  await page.goto(`${server.address}/?lang=cy`);
  await ready(page);
  await press(page, say('Settings'));
  await page.getByRole('radio', { name: '200 %' }).first().check();
  await settled(page);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
  await page.locator('#actions').getByRole('button', { name: say('Back') }).click();
  await expectScreen(page, 'first');
  await enter(page, server.enrol('WELSH-200'), say);
  await press(page, say('Start the lesson'));
  await expectScreen(page, 'page.start');
  const kLooked = ['page.start', 'page.steady', 'page.on-the-side', 'page.chest'];
  await play(page, { say, look: async (what) => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, what);
    if (kLooked.includes(what)) await page.screenshot({ path: path.join(shots, `welsh-200-${what}.png`) });
  } });
  await recorded(page, say("Done. It's recorded."));
  assert.match(sent, /"language":"cy"/);
  await context.close();
});
