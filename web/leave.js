/** The way out: blank in the next frame, then a neutral page in place of this one in the history. */

import { say } from './words.js';

const kAway = 'away.html';
const kPresses = 3;
const kWithinMilliseconds = 5000;

/** Covers everything at once and goes. Nothing of the player is needed for it. */
export function leave() {
  document.documentElement.classList.add('left');
  document.title = 'Start page';
  globalThis.speechSynthesis?.cancel();
  for (const player of document.querySelectorAll('audio')) player.pause();
  document.getElementById('page')?.setAttribute('inert', '');
  location.replace(kAway);
}

/**
 * Shift pressed three times leaves, with a sign of each press. Escape is left alone: it would stop the browser from
 * loading the page that one flees to.
 * @param {HTMLElement} sign shows the presses so far and says them
 */
export function watchForLeaving(sign) {
  let presses = 0;
  let alone = false;
  let timer = 0;
  const reset = () => {
    presses = 0;
    show();
  };
  const show = () => {
    sign.dataset.presses = presses;
    sign.hidden = presses === 0;
    const left = kPresses - presses;
    const words = left === 1 ? say('Shift, press 1 more time to leave.') : say('Shift, press {count} more times to leave.');
    sign.textContent = presses ? words.replace('{count}', left) : '';
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      alone = false;
      if (presses) reset();
    } else if (!event.repeat) {
      alone = true;
    }
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return;
    alone = false;
    presses += 1;
    if (presses >= kPresses) return leave();
    show();
    clearTimeout(timer);
    timer = setTimeout(reset, kWithinMilliseconds);
  });
  // Back from the back-forward cache: it stays covered; a reload begins afresh.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.documentElement.classList.contains('left')) location.replace(kAway);
  });
}
