/** What can be used on the page, for hands that go from one to the next and press. */

import { openKeypad } from './keypad.js';

const kReachable = 'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), audio[controls]';

/** What can be used, in reading order: of the keypad alone while it is open. @returns {HTMLElement[]} */
export function reachable() {
  const root = document.getElementById('keypad') ?? document.getElementById('page');
  return [...root.querySelectorAll(kReachable)].filter((each) => !each.closest('.spots') && each.getClientRects().length);
}

/** Where it is seen: a radio button with its words. */
export const placeOf = (element) => (element.closest('label[data-node]') ?? element).getBoundingClientRect();

export const isSlider = (element) => element?.type === 'range';

/** Uses it: what is typed or slid, with a keypad. @param {HTMLElement} element */
export function use(element) {
  if (element.tagName === 'AUDIO') element.paused ? element.play() : element.pause();
  else if (isSlider(element) || element.tagName === 'TEXTAREA' || element.type === 'text') openKeypad(element);
  else element.click();
}

/** Presses what has that id on the screen, if it is there. */
export function pressNode(...ids) {
  ids.map((id) => document.getElementById(`n-${id}`)).find((element) => element && !element.disabled)?.click();
}
