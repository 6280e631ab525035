// The mirror lies where the canvas paints; nothing is painted without a change; what comes from outside is survived.

import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { compareRects, unpainted } from './lib/mirrored.mjs';
import { openPlayer, press, ready, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen, screenOf } from './lib/wait.mjs';

let browser;
let server;
let context;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  context = await browser.newContext(kPhone);
});
afterEach(() => context.close());

/** Looks around without a code, up to a page with a question. */
async function openQuestion(device = context) {
  const page = await openPlayer(device, server);
  await press(page, 'Look around without a code');
  await expectScreen(page, 'page.start');
  await press(page, 'Start the lesson');
  await press(page, 'Next');
  await expectScreen(page, 'page.how-often');
  return page;
}

test('every rectangle in the page is the painted one: scrolled, zoomed, turned and with larger text', async () => {
  const page = await openQuestion();
  await compareRects(page);
  await unpainted(page);
  await press(page, 'Get help');
  await expectScreen(page, 'help');
  await compareRects(page);
  await page.evaluate(() => scrollTo(0, 313));
  assert.ok(await page.evaluate(() => scrollY) > 300);
  await compareRects(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await compareRects(page);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await page.waitForFunction(() => globalThis.waymark.layout.contentHeight > 1500);
  await compareRects(page);
  await unpainted(page);
});

test('the canvas has one pixel for each of the screen at any zoom', async () => {
  const page = await openQuestion();
  const session = await context.newCDPSession(page);
  for (const ratio of [1, 1.25, 2.625]) {
    // As a browser's zoom does it: the same pixels, fewer CSS pixels.
    const size = { width: Math.round(1000 / ratio), height: Math.round(1500 / ratio) };
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: ratio, mobile: false });
    await page.waitForFunction((wanted) => Math.abs(devicePixelRatio - wanted) < 0.01, ratio);
    await page.waitForFunction((wanted) => document.getElementById('canvas').width === Math.round(document.documentElement.clientWidth * wanted), ratio);
    await compareRects(page);
  }
});

test('no frame without a change, and one for a press', async () => {
  await context.addInitScript(() => {
    const real = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.frames_asked = 0;
    globalThis.real_frame = real;
    globalThis.requestAnimationFrame = (call) => {
      globalThis.frames_asked += 1;
      return real(call);
    };
  });
  const page = await openQuestion();
  const idle = () => page.evaluate(async () => {
    const frame = () => new Promise((resolve) => globalThis.real_frame(resolve));
    // What the last change still asks for comes first.
    for (let last = -1; last !== globalThis.frames_asked;) {
      last = globalThis.frames_asked;
      await frame();
      await frame();
    }
    const before = [globalThis.frames_asked, globalThis.waymark.paints];
    for (let i = 0; i < 30; ++i) await frame();
    return [globalThis.frames_asked - before[0], globalThis.waymark.paints - before[1]];
  });
  assert.deepEqual(await idle(), [0, 0]);
  const paints = await page.evaluate(() => globalThis.waymark.paints);
  await page.getByRole('slider').fill('60');
  await page.waitForFunction((before) => globalThis.waymark.paints > before, paints);
  assert.deepEqual(await idle(), [0, 0]);
});

/** What came has arrived where it stays: the canvas is painted no more. */
const still = (page) => page.evaluate(async () => {
  for (let paints = -1, same = 0; same < 3; same = paints === globalThis.waymark.paints ? same + 1 : 0) {
    paints = globalThis.waymark.paints;
    await new Promise((done) => requestAnimationFrame(done));
  }
});

test('a context that is lost leaves the plain page, and one that comes back is painted as before', async () => {
  const page = await openQuestion();
  await page.evaluate(() => document.activeElement.blur());
  await still(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    globalThis.loser = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    globalThis.loser.loseContext();
  });
  await page.waitForFunction(() => !globalThis.waymark.painting);
  assert.ok(await page.getByRole('slider').isVisible());
  await page.evaluate(() => globalThis.loser.restoreContext());
  await page.waitForFunction(() => globalThis.waymark.painting);
  await compareRects(page);
  await still(page);
  assert.ok(before.equals(await page.screenshot()), 'the picture is the same');
});

for (const late of ['program', 'script']) {
  test(`what is pressed and typed before the player's ${late} is there is not lost`, async () => {
    const code = server.enrol(`EARLY ${late}`);
    let release;
    const held = new Promise((resolve) => { release = resolve; });
    await context.route(late === 'program' ? '**/*.wasm' : '**/player-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(`${server.address}/`, { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: 'Your code' }).fill(code);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    assert.equal(await page.evaluate(() => 'waymark' in globalThis), false);
    if (late === 'program') await page.getByText('One moment. It is still loading.').waitFor();
    release();
    await expectScreen(page, 'home');
  });
}

test('the first page in the HTML is the one that the player shows', async () => {
  const before = await (await fetch(`${server.address}/`)).text();
  const page = await openPlayer(context, server, { plain: true });
  const shown = await page.evaluate((html) => {
    const page_of = (root) => {
      const copy = root.querySelector('#page').cloneNode(true);
      for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
      return copy.innerHTML.trim();
    };
    return [page_of(document), page_of(new DOMParser().parseFromString(html, 'text/html'))];
  }, before);
  assert.equal(shown[0], shown[1]);
});

test('on another screen the focus is on its heading and the scroll at the top', async () => {
  const page = await openQuestion();
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test('the focus and the caret survive a change of the page', async () => {
  const page = await openPlayer(context, server);
  const code = page.getByRole('textbox', { name: 'Your code' });
  await code.focus();
  await page.keyboard.type('ABCD');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('x');
  await settled(page);
  assert.deepEqual(await code.evaluate((input) => [input.value, input.selectionStart, document.activeElement === input]), ['ABCxD', 4, true]);
});

test('leaving: blank, a neutral page, nothing in the history', async () => {
  const page = await openQuestion();
  const length = await page.evaluate(() => history.length);
  assert.equal(await page.title(), 'Course');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/away.html');
  assert.equal(await page.evaluate(() => history.length), length);
  assert.doesNotMatch(await page.content(), /drug|alcohol|cocaine|waymark/i);
});

test('leaving by Shift, with a sign of each press', async () => {
  const page = await openQuestion();
  await page.keyboard.press('Shift');
  await page.getByText('Shift, press 2 more times to leave.').waitFor();
  await page.keyboard.press('Shift');
  await page.getByText('Shift, press 1 more time to leave.').waitFor();
  await page.keyboard.press('a');
  await page.getByText('Shift, press').waitFor({ state: 'detached' }).catch(() => {});
  assert.equal(await page.locator('#leaving').textContent(), '');
  for (let i = 0; i < 3; ++i) await page.keyboard.press('Shift');
  await page.waitForURL('**/away.html');
});

test('a code in the address is taken out of it at once', async () => {
  const code = server.enrol('FRAGMENT');
  const page = await openPlayer(context, server, { code });
  assert.equal(await page.evaluate(() => location.href), `${server.address}/`);
  await page.waitForFunction(() => globalThis.waymark.screen === 'home' || document.querySelector('#n-code')?.value);
});

test('in two tabs one plays and the other says so, and can take over', async () => {
  const first = await openQuestion();
  const second = await context.newPage();
  await second.goto(`${server.address}/`);
  await second.getByRole('heading', { name: 'This is open in another tab' }).waitFor();
  await second.getByRole('button', { name: 'Go on here' }).click();
  await ready(second);
  await first.getByRole('heading', { name: 'This is open in another tab' }).waitFor();
  await first.getByRole('button', { name: 'Go on here' }).click();
  await ready(first);
  await second.getByRole('heading', { name: 'This is open in another tab' }).waitFor();
});

test('a keyboard alone goes through a question', async () => {
  const laptop = await browser.newContext(kLaptop);
  const page = await openQuestion(laptop);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.type), 'range');
  await page.keyboard.press('Home');
  for (let i = 0; i < 88; ++i) await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByRole('slider').inputValue(), '88');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Who says?');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Check my answer');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
  assert.equal(await screenOf(page), 'page.how-often');
  await laptop.close();
});

test('clearing this device leaves nothing of somebody on it', async () => {
  const page = await openPlayer(context, server, { code: server.enrol('CLEARED') });
  await expectScreen(page, 'home');
  await press(page, 'Start the lesson');
  await expectScreen(page, 'page.start');
  await page.waitForFunction(() => globalThis.waymark.unwritten === 0);
  const kept = () => page.evaluate(() => new Promise((resolve) => {
    const opened = indexedDB.open('waymark');
    opened.onsuccess = () => {
      const keys = opened.result.transaction('kept').objectStore('kept').getAllKeys();
      keys.onsuccess = () => {
        opened.result.close();
        resolve([...keys.result, ...Object.keys(localStorage)]);
      };
    };
  }));
  assert.ok((await kept()).length > 1);
  await press(page, 'Settings');
  await press(page, 'Clear this device');
  await expectScreen(page, 'forget');
  await page.getByRole('button', { name: /^Clear/ }).first().click();
  await expectScreen(page, 'first');
  await page.getByRole('status').filter({ hasText: 'This device is cleared.' }).waitFor();
  assert.deepEqual(await kept(), []);
});
