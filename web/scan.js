/** One switch: what is in sight and can be used is lit in turn, and Space, Enter, a press anywhere or a gamepad's A takes what is
 *  lit. Rows first where there is much; what a page is longer than the window for is offered too, and scrolls on. The same as
 *  src/player/desktop/scan.h. */

import { around, light } from './light.js';
import { placeOf, reachable, use } from './reach.js';

const kStepMilliseconds = 1500;
const kSingly = 8;
const kInARow = 8;
const kRoundsInARow = 2;
const kScrolled = 0.75;

/** Elements of a row, or one; of what scrolls none. @typedef {HTMLElement[]} Choice */

let timer = 0;
let on = false;
let screen = '';
let choices = [];
let at = -1;
let inARow = false;
let rounds = 0;

/** Scans while the setting is on. */
export function watchScanning() {
  const root = document.documentElement;
  const follow = () => setScanning(Boolean(root.dataset.scanning));
  new MutationObserver(follow).observe(root, { attributeFilter: ['data-scanning'] });
  for (const type of ['keydown', 'keyup']) addEventListener(type, byKey, true);
  for (const type of ['pointerdown', 'mousedown', 'touchstart', 'click']) addEventListener(type, byPress, { capture: true, passive: false });
  for (const type of ['scroll', 'resize']) addEventListener(type, show);
  document.addEventListener('visibilitychange', () => on && rest());
  follow();
}

function setScanning(wanted) {
  if (wanted === on) return;
  on = wanted;
  rest();
}

/** Nothing is lit until the next step. */
function rest() {
  choices = [];
  at = -1;
  inARow = false;
  show();
  wait();
}

function wait() {
  clearTimeout(timer);
  if (on && !document.hidden) timer = setTimeout(step, kStepMilliseconds);
}

const barHeight = () => (document.getElementById('keypad') ? 0 : parseFloat(document.getElementById('page').style.getPropertyValue('--bar')) || 0);
const scroller = () => document.getElementById('keypad') ?? document.scrollingElement;
const furthest = () => scroller().scrollHeight - scroller().clientHeight;
const screenNow = () => (document.getElementById('keypad') ? 'keypad' : (document.getElementById('main')?.dataset.screen ?? ''));

/** Half of it, or a quarter of the window: then scrolling brings everything so far in at some time. */
function inSight(element) {
  if (element.closest('#bar')) return true;
  const { top, bottom, height } = placeOf(element);
  const [from, to] = [barHeight(), innerHeight];
  return Math.min(bottom, to) - Math.max(top, from) >= Math.min(height / 2, (to - from) / 4);
}

/** Of what stands side by side a row is one line, else it would frame its neighbours too. */
const isShort = (element) => element.matches('.keys button, [aria-pressed]');
const onOneLine = (one, other) => Math.abs(placeOf(one).top - placeOf(other).top) < 1;

/** @returns {Choice[]} what is at the top of every page last: who reads a page wants to answer it */
function offered() {
  const stops = reachable().filter(inSight);
  const scrolls = furthest() > 1;
  const singly = stops.length + (scrolls ? 1 : 0) <= kSingly;
  const [page, bar] = [[], []];
  let group;
  for (const stop of stops) {
    const into = stop.closest('#bar, .always') ? bar : page;
    const own = stop.closest('#bar, .always, #actions, .keys, .order > li, fieldset, [role=group]');
    const row = into.at(-1);
    const fits = row && own === group && row.length < kInARow && (!isShort(stop) || onOneLine(row.at(-1), stop));
    if (!singly && fits) row.push(stop);
    else into.push([stop]);
    group = own;
  }
  if (scrolls) page.push([]);
  return [...page, ...bar];
}

function step() {
  const all = offered();
  const same = screenNow() === screen;
  screen = screenNow();
  if (inARow && same) {
    const last = at + 1 >= choices.length;
    rounds += last ? 1 : 0;
    if (rounds < kRoundsInARow) return lightAt(last ? 0 : at + 1);
  }
  // The page may have changed meanwhile: after what was lit, or from the beginning.
  const now = choices[at];
  const alike = (choice) => choice.length === now.length && choice.every((each, i) => each === now[i]);
  const found = same && !inARow && now ? all.findIndex(alike) : -1;
  inARow = false;
  choices = all;
  if (!all.length) return rest();
  lightAt((found + 1) % all.length);
}

function lightAt(place) {
  at = place;
  show();
  wait();
}

function show() {
  const choice = choices[at];
  if (!choice) return light(null);
  if (choice.length) return light(around(choice.map(placeOf)));
  light({ left: 4, top: barHeight() + 4, right: document.documentElement.clientWidth - 4, bottom: innerHeight - 4 });
}

/** Takes what is lit. @returns {boolean} whether this is what a press means now */
export function takeLit() {
  if (!on) return false;
  const choice = choices[at];
  if (!choice || screenNow() !== screen) return true;
  if (choice.length > 1) {
    choices = choice.map((each) => [each]);
    inARow = true;
    rounds = 0;
    lightAt(0);
    return true;
  }
  rest();
  if (!choice.length) scrollOn();
  else if (reachable().includes(choice[0])) use(choice[0]);
  return true;
}

function scrollOn() {
  const box = scroller();
  const to = box.scrollTop >= furthest() - 1 ? 0 : box.scrollTop + kScrolled * (box.clientHeight - barHeight());
  box.scrollTo({ top: to, behavior: 'instant' });
}

function byKey(event) {
  if (!on || !event.isTrusted || (event.key !== ' ' && event.key !== 'Enter')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === 'keydown' && !event.repeat) takeLit();
}

function byPress(event) {
  if (!on || !event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type === 'pointerdown') takeLit();
}
