/** A gamepad: the pad or the left stick moves the focus, A uses, B goes back, X or Y opens help, Start is the page's main
 *  action, the right stick scrolls, and View (Back, Select) pressed three times leaves. See src/player/desktop/pad.h. */

import { closeKeypad } from './keypad.js';
import { light } from './light.js';
import { isSlider, placeOf, pressNode, reachable, use } from './reach.js';
import { takeLit } from './scan.js';

const kButtons = { 0: 'use', 1: 'back', 2: 'help', 3: 'help', 8: 'leave', 9: 'primary', 12: 'up', 13: 'down', 14: 'left', 15: 'right' };
const kWays = ['up', 'down', 'left', 'right'];
const kFirstRepeat = 450;  // Milliseconds that a way is held before it is gone again,
const kRepeat = 140;       // and between the times after that.
const kPoints = 0.6;       // How far a stick is pushed before it points somewhere,
const kRests = 0.4;        // and how far it comes back before it does not.
const kScrolls = 0.2;
const kFastest = 1.2;      // CSS pixels a millisecond, with the stick at its end.

let asked = false;
let before = new Set();
let pointed = '';
let held = '';
let due = 0;
let last = 0;
let mine = false;  // The gamepad moved the focus, and nothing else did since.

/** Looks at the gamepads in each frame while there is one and the page is seen. */
export function watchGamepads() {
  addEventListener('gamepadconnected', ask);
  document.addEventListener('visibilitychange', ask);
  for (const other of ['pointerdown', 'keydown']) addEventListener(other, (event) => event.isTrusted && letGo(), true);
  ask();
}

function letGo() {
  if (mine) light(null);
  mine = false;
}

const pads = () => [...navigator.getGamepads()].filter((pad) => pad?.connected);

function ask() {
  if (asked || document.hidden || !pads().length) return;
  asked = true;
  requestAnimationFrame(look);
}

function look(now) {
  asked = false;
  const all = pads();
  const pressed = new Set();
  for (const pad of all) {
    for (const [button, meaning] of Object.entries(kButtons)) if (pad.buttons[button]?.pressed) pressed.add(meaning);
  }
  const way = point(all) || kWays.find((each) => pressed.has(each)) || '';
  for (const meaning of pressed) if (!before.has(meaning) && !kWays.includes(meaning)) press(meaning);
  before = pressed;
  if (way !== held || (way && now >= due)) {
    due = now + (way === held ? kRepeat : kFirstRepeat);
    held = way;
    if (way) move(way);
  }
  scroll(all, Math.min(50, now - last));
  last = now;
  if (mine) showFocus();
  ask();
}

/** Where a left stick points; a hand that trembles points once. */
function point(all) {
  const pushes = all.flatMap(({ axes: [x = 0, y = 0] }) => [['left', -x], ['right', x], ['up', -y], ['down', y]]);
  const [way, push] = pushes.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  if (push >= kPoints) pointed = way;
  else if (push < kRests) pointed = '';
  return pointed;
}

function scroll(all, passed) {
  for (const { axes } of all) {
    const push = Math.max(0, Math.abs(axes[3] ?? 0) - kScrolls) / (1 - kScrolls);
    if (push) scrollBy({ top: Math.sign(axes[3]) * push * push * kFastest * passed, behavior: 'instant' });
  }
}

function press(meaning) {
  if (meaning === 'leave') return shift('keydown', 'Shift'), shift('keyup', 'Shift');
  shift('keydown', 'Unidentified');  // Leaving begins anew.
  if (meaning === 'use') return takeLit() || useFocused();
  if (meaning === 'back') return closeKeypad() || pressNode('close', 'back');
  if (meaning === 'help') return closeKeypad(), pressNode('help');
  document.querySelector('#keypad .close, #actions button[data-tone="primary"]:not(:disabled)')?.click();
}

/** As Shift leaves, with the same signs. */
function shift(type, key) {
  dispatchEvent(new KeyboardEvent(type, { key }));
}

function useFocused() {
  const all = reachable();
  if (all.includes(document.activeElement)) use(document.activeElement);
  else focus(next(all, 1));
}

function move(way) {
  shift('keydown', 'Unidentified');
  const all = reachable();
  if (!all.length) return;
  const step = way === 'up' || way === 'left' ? -1 : 1;
  const now = document.activeElement;
  if (!all.includes(now)) return focus(next(all, step));
  if (way === 'up' || way === 'down') return focus(inRow(all, all.indexOf(now), step));
  if (!isSlider(now)) return focus(next(all, step));
  step > 0 ? now.stepUp() : now.stepDown();
  now.dispatchEvent(new Event('input', { bubbles: true }));
}

function focus(element) {
  if (!element) return;
  mine = true;
  element.focus();
  showFocus();
}

/** The browser shows a focus after a key; after a finger it may not. */
function showFocus() {
  const now = document.activeElement;
  light(reachable().includes(now) && !now.matches(':focus-visible') ? placeOf(now) : null);
}

/** What comes after the focus in reading order, or before it; round. */
function next(all, step) {
  const now = document.activeElement;
  const at = all.indexOf(now);
  if (at >= 0) return all[(at + step + all.length) % all.length];
  const from = now && now !== document.body ? now : document.getElementById('main');
  const after = all.findIndex((each) => from.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (after < 0) return all.at(step > 0 ? 0 : -1);
  return all.at(step > 0 ? after : after - 1);
}

/** The next row in reading order; of what stands on it, the nearest. */
function inRow(all, at, step) {
  const from = placeOf(all[at]);
  const beside = (one, other) => one.top < other.bottom && other.top < one.bottom;
  const distance = ({ left, right }) => Math.abs(left + right - from.left - from.right);
  let row = null;
  let nearest = null;
  for (let i = 1; i < all.length; ++i) {
    const each = all[(at + step * i + all.length * i) % all.length];
    const rect = placeOf(each);
    if (!row && beside(rect, from)) continue;
    row ??= rect;
    if (!beside(rect, row)) break;
    if (!nearest || distance(rect) < distance(placeOf(nearest))) nearest = each;
  }
  return nearest;
}
