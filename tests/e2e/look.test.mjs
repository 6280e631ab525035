// The plain page in a browser: its colours and its movement are what somebody chose, else what their system asks for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { openPlayer, press } from './lib/player.mjs';
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
