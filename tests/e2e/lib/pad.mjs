// A gamepad that the page is told of, and a single switch whose time the test turns.

import { settled } from './player.mjs';

/** The buttons of a standard gamepad. */
export const kPad = { use: 0, back: 1, help: 2, view: 8, start: 9, up: 12, down: 13, left: 14, right: 15 };

/** Before the page loads: a gamepad that is plugged in by plugIn(). */
export function withGamepad(context) {
  return context.addInitScript(() => {
    const buttons = Array.from({ length: 17 }, () => ({ pressed: false, value: 0 }));
    const pad = { connected: false, index: 0, mapping: 'standard', axes: [0, 0, 0, 0], buttons };
    navigator.getGamepads = () => [pad, null, null, null];
    const frames = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    globalThis.padHeld = async (button, down) => {
      buttons[button].pressed = down;
      await frames();
    };
    globalThis.padPlugged = (there) => {
      pad.connected = there;
      dispatchEvent(new Event(there ? 'gamepadconnected' : 'gamepaddisconnected'));
    };
    globalThis.padAxes = pad.axes;
  });
}

export async function plugIn(page) {
  const script = page.waitForResponse((response) => /\/hands-\w+\.js$/.test(response.url()));
  await page.evaluate(() => globalThis.padPlugged(true));
  await (await script).finished();
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
}

/** Presses a button and lets it go. */
export async function pressPad(page, button) {
  await page.evaluate(async (it) => {
    await globalThis.padHeld(it, true);
    await globalThis.padHeld(it, false);
  }, button);
  await settled(page);
}

/** Goes to the element with the pad. */
export async function padTo(page, locator) {
  const element = await locator.elementHandle();
  for (let i = 0; i < 120; ++i) {
    const at = await element.evaluate((it) => [document.activeElement === it, document.activeElement.type === 'range']);
    if (at[0]) return element;
    await pressPad(page, at[1] ? kPad.down : kPad.right);
  }
  throw new Error(`The gamepad does not reach ${locator}`);
}

/** Before the page loads: what is lit stays lit until turn() is called. */
export function withTurns(context) {
  return context.addInitScript(() => {
    const kTurn = 1500;
    const real = globalThis.setTimeout;
    globalThis.setTimeout = (call, delay, ...more) => {
      if (delay !== kTurn) return real(call, delay, ...more);
      globalThis.nextTurn = call;
      return 0;
    };
  });
}

/** How the element stands to what is lit after one more turn: 'alone', 'in a row', 'out of sight, and the page is lit', or ''. */
function turn(element) {
  return element.evaluate((it) => {
    globalThis.nextTurn();
    const box = document.getElementById('lit').getBoundingClientRect();
    const place = (it.closest('label[data-node]') ?? it).getBoundingClientRect();
    const bar = document.getElementById('keypad') || it.closest('#bar') ? 0 : parseFloat(document.getElementById('page').style.getPropertyValue('--bar')) || 0;
    const seen = Math.min(place.bottom, innerHeight) - Math.max(place.top, bar);
    const inSight = it.closest('#bar') || seen >= Math.min(place.height / 2, (innerHeight - bar) / 4);
    const page = box.width > document.documentElement.clientWidth - 12 && box.bottom > innerHeight - 12;
    if (!inSight) return page ? 'out of sight, and the page is lit' : '';
    if (page || box.width === 0) return '';
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return '';
    return Math.abs(box.width - place.width - 8) < 1 && Math.abs(box.height - place.height - 8) < 1 ? 'alone' : 'in a row';
  });
}

/** Waits until the element is lit, by itself, and presses the switch. */
export async function switchTo(page, locator) {
  const element = await locator.elementHandle();
  for (let i = 0; i < 300; ++i) {
    const lit = await turn(element);
    if (!lit) continue;
    await page.keyboard.press('Space');
    await settled(page);
    if (lit === 'alone') return;
    // Of a row the first is lit at once.
  }
  throw new Error(`The switch does not reach ${locator}`);
}
