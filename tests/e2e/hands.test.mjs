// A gamepad and a single switch in the browser: fetched when there is one, and nothing runs when there is none. A whole lesson with
// each is played in every-kind.test.mjs.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { kPad, padTo, plugIn, pressPad, switchTo, withGamepad, withTurns } from './lib/pad.mjs';
import { openPlayer, press, settled } from './lib/player.mjs';
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
  context = await browser.newContext(kLaptop);
});
afterEach(() => context.close());

test('the script for gamepads comes with the first one, and asks for frames only while there is one', async () => {
  await withGamepad(context);
  await context.addInitScript(() => {
    const real = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.framesAsked = 0;
    globalThis.realFrame = real;
    globalThis.requestAnimationFrame = (call) => {
      globalThis.framesAsked += 1;
      return real(call);
    };
  });
  const asked = [];
  context.on('request', (request) => request.serviceWorker() || asked.push(request.url()));
  const page = await openPlayer(context, server);
  assert.equal(asked.some((url) => url.includes('/hands-')), false);
  const inThirty = () => page.evaluate(async () => {
    const before = globalThis.framesAsked;
    for (let i = 0; i < 30; ++i) await new Promise((go) => globalThis.realFrame(go));
    return globalThis.framesAsked - before;
  });
  await plugIn(page);
  assert.ok(await inThirty() >= 20);
  await page.evaluate(() => globalThis.padPlugged(false));
  await inThirty();
  assert.equal(await inThirty(), 0);
});

test('of a gamepad each button means one thing', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await pressPad(page, kPad.help);
  await expectScreen(page, 'help');
  await pressPad(page, kPad.back);
  await expectScreen(page, 'first');
  await padTo(page, page.getByRole('button', { name: 'Look around without a code' }));
  await pressPad(page, kPad.use);
  await expectScreen(page, 'page.start');
  await padTo(page, page.getByRole('button', { name: 'Start the lesson' }));
  await pressPad(page, kPad.use);
  await expectScreen(page, 'page.two-drugs');
  await pressPad(page, kPad.start);
  await expectScreen(page, 'page.how-often');
  await pressPad(page, kPad.back);
  await expectScreen(page, 'page.two-drugs');
});

test('a code is typed with a gamepad, letter by letter', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  const code = server.enrol('BY-PAD');
  await padTo(page, page.getByRole('textbox', { name: 'Your code' }));
  await pressPad(page, kPad.use);
  assert.equal(await page.locator('#keypad h2').innerText(), 'Your code');
  for (const letter of code.toLowerCase().replaceAll('-', '')) {
    await padTo(page, page.locator('#keypad').getByRole('button', { name: letter, exact: true }));
    await pressPad(page, kPad.use);
  }
  assert.equal(await page.locator('#keypad output').innerText(), code.toLowerCase().replaceAll('-', ''));
  await pressPad(page, kPad.back);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'n-code');
  await pressPad(page, kPad.start);
  await expectScreen(page, 'home');
});

test('the keys are as wide as each other and fill their rows, and no word on them is broken, at 300 % too', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await padTo(page, page.getByRole('textbox', { name: 'Your code' }));
  await pressPad(page, kPad.use);
  for (const text of [1, 3]) {
    const seen = await page.evaluate((scale) => {
      document.documentElement.style.setProperty('--text', scale);
      const keys = [...document.querySelectorAll('#keypad .keys button')].map((key) => ({ letter: key.textContent.length === 1, box: key.getBoundingClientRect() }));
      const leave = [...document.querySelectorAll('#keypad .always button')].at(-1);
      const inside = document.querySelector('#keypad .keys').getBoundingClientRect();
      const first = keys.filter(({ box }) => box.top === keys[0].box.top);
      return {
        widths: keys.filter(({ letter }) => letter).slice(0, first.length).map(({ box }) => Math.round(box.width)),
        least: Math.min(...keys.flatMap(({ box }) => [box.width, box.height])),
        ends: [inside.right - first.at(-1).box.right, Math.max(...keys.map(({ box }) => box.right)) - inside.right],
        leave: leave.getBoundingClientRect().height / parseFloat(getComputedStyle(leave).fontSize),
      };
    }, text);
    assert.equal(new Set(seen.widths).size, 1, `${seen.widths}`);
    assert.ok(seen.least >= 48, `${seen.least}`);
    for (const end of seen.ends) assert.ok(Math.abs(end) < 1, `${seen.ends}`);
    assert.ok(seen.leave < 3, 'one line');
  }
});

test('on the keypad too, help and the way out are there', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  const open = async () => {
    await padTo(page, page.getByRole('textbox', { name: 'Your code' }));
    await pressPad(page, kPad.use);
  };
  await open();
  await padTo(page, page.locator('#keypad').getByRole('button', { name: 'Get help' }));
  await pressPad(page, kPad.use);
  await expectScreen(page, 'help');
  await pressPad(page, kPad.back);
  await expectScreen(page, 'first');
  await open();
  const leave = await padTo(page, page.locator('#keypad').getByRole('button', { name: 'Leave' }));
  await Promise.all([page.waitForURL('**/away.html'), leave.evaluate((it) => it.click()).catch(() => {})]);
});

test('a gamepad types capitals, accents and signs, and what turns to them keeps the focus', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await padTo(page, page.getByRole('textbox', { name: 'Your code' }));
  await pressPad(page, kPad.use);
  const use = async (name) => {
    await padTo(page, page.locator('#keypad .keys').getByRole('button', { name, exact: true }));
    await pressPad(page, kPad.use);
  };
  for (const name of ['Capital letters', 'S', 'Small letters', 'i', 'Accents and signs', 'â', '&']) await use(name);
  assert.equal(await page.locator('#keypad output').textContent(), 'Siâ&');
  await use('Capital letters');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Accents and signs');
  await pressPad(page, kPad.back);
  assert.equal(await page.getByRole('textbox', { name: 'Your code' }).inputValue(), 'Siâ&');
});

test('View pressed three times leaves, with the signs that Shift has', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await pressPad(page, kPad.view);
  await pressPad(page, kPad.view);
  await page.getByText('press 1 more time to leave').waitFor();
  await pressPad(page, kPad.down);
  assert.equal(await page.locator('#leaving').textContent(), '');
  const hold = (down) => page.evaluate(([button, it]) => globalThis.padHeld(button, it), [kPad.view, down]);
  for (let i = 0; i < 2; ++i) {
    await hold(true);
    await hold(false);
  }
  await Promise.all([page.waitForURL('**/away.html'), hold(true).catch(() => {})]);
});

test('the right stick scrolls', async () => {
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await press(page, 'Get help');
  await page.evaluate(() => { globalThis.padAxes[3] = 1; });
  await page.waitForFunction(() => scrollY > 100);
  await page.evaluate(() => { globalThis.padAxes[3] = 0.1; });
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  const there = await page.evaluate(() => scrollY);
  await settled(page);
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  assert.equal(await page.evaluate(() => scrollY), there);
});

test('with one switch a tap takes what is lit and nothing else, and it is turned off as it was turned on', async () => {
  const phone = await browser.newContext(kPhone);
  await withTurns(phone);
  const page = await openPlayer(phone, server);
  await press(page, 'Settings');
  await page.getByRole('checkbox', { name: 'One switch' }).check();
  await page.waitForFunction(() => globalThis.nextTurn);
  await page.touchscreen.tap(30, 30);  // On a button of the bar, while nothing is lit.
  await settled(page);
  assert.equal(await screenOf(page), 'settings');
  await switchTo(page, page.getByRole('checkbox', { name: 'One switch' }));
  await page.waitForFunction(() => !document.documentElement.dataset.scanning);
  await press(page, 'Get help');
  await expectScreen(page, 'help');
  await phone.close();
});
