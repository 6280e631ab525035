// The plain page in a browser: its colours and its movement are what somebody chose, else what their system asks for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { openPlayer, press, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const kPaper = { light: 'rgb(250, 248, 244)', dark: 'rgb(16, 22, 29)', contrast: 'rgb(0, 0, 0)' };

async function plainPage(asks) {
  const context = await browser.newContext({ ...kPhone, ...asks });
  return openPlayer(context, server, { plain: true });
}

const choose = (page, name, value) => page.evaluate(([key, chosen]) => {
  if (chosen) document.documentElement.dataset[key] = chosen;
  else delete document.documentElement.dataset[key];
}, [name, value]);

test('the colours are those that were chosen, else those that the system asks for', async () => {
  const page = await plainPage({ colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const [asks, expected] of [
    [{ colorScheme: 'light', contrast: 'no-preference' }, 'light'],
    [{ colorScheme: 'dark', contrast: 'no-preference' }, 'dark'],
    [{ colorScheme: 'light', contrast: 'more' }, 'contrast'],
    [{ colorScheme: 'dark', contrast: 'more' }, 'contrast'],
  ]) {
    await page.emulateMedia(asks);
    assert.equal(await paper(), kPaper[expected], JSON.stringify(asks));
    for (const chosen of ['light', 'dark', 'contrast']) {
      await choose(page, 'theme', chosen);
      assert.equal(await paper(), kPaper[chosen], `${chosen} chosen, ${JSON.stringify(asks)}`);
      await choose(page, 'theme', null);
    }
  }
  await page.context().close();
});

test('a page that is turned to arrives, and stands there at once where less movement is asked for', async () => {
  const page = await plainPage({ reducedMotion: 'no-preference' });
  const movement = () => page.evaluate(() => {
    const { animationName, animationDuration } = getComputedStyle(document.getElementById('main'));
    return [animationName, parseFloat(animationDuration)];
  });
  assert.deepEqual(await movement(), ['none', 0], 'the first page stands there');
  await press(page, 'Look around without a code');
  const [name, seconds] = await movement();
  assert.equal(name, 'arrive');
  assert.ok(seconds > 0 && seconds <= 0.18, `${seconds} s`);
  await choose(page, 'motion', 'still');
  assert.deepEqual(await movement(), ['none', 0]);
  await choose(page, 'motion', null);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  assert.deepEqual(await movement(), ['none', 0]);
  await page.context().close();
});

/** What stands out at the side, or would be hard to press in the bar. */
const faults = (page) => page.evaluate(() => {
  const out = [...document.querySelectorAll('#page *')].filter((each) => !each.closest('svg') && each.getBoundingClientRect().right > innerWidth + 1);
  const buttons = [...document.querySelectorAll('#bar button')];
  const rows = new Set(buttons.map((each) => each.offsetTop + each.offsetHeight / 2)).size;
  const small = buttons.filter((each) => each.offsetWidth < 48 || each.offsetHeight < 48);
  return [...[...out, ...small].map((each) => each.id || each.textContent.slice(0, 40)), ...(rows > 1 ? [`a bar of ${rows} rows`] : [])];
});

test('at every text size on a phone the bar is one row of good targets, and nothing stands out at the side', async () => {
  const page = await plainPage({});
  const everySize = async (what) => {
    for (const size of [1, 1.5, 2, 3]) {
      await page.evaluate((text) => document.documentElement.style.setProperty('--text', text), size);
      assert.deepEqual(await faults(page), [], `${what} at ${100 * size} %`);
    }
  };
  await everySize('first');
  for (const name of ['Get help', 'Settings']) {
    await press(page, name);
    await everySize(name);
    await page.locator('#n-back').click();
    await settled(page);
  }
  await press(page, 'Look around without a code');
  await press(page, 'Start the lesson');
  await press(page, 'Who says?');
  await everySize('Who says?');
  await page.locator('#n-back').click();
  await press(page, 'Next');
  await everySize('a slider, and a question with a long word');
  await page.context().close();
});
