/** The way out: blank in the next frame, then a neutral page in place of this one in the history. */

const kAway = 'away.html';
const kPresses = 3;
const kWithinMilliseconds = 5000;

/** Covers everything at once and goes. Nothing of the player is needed for it. */
export function leave() {
  document.documentElement.classList.add('left');
  document.title = 'Start page';
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
    sign.textContent = presses ? `Shift, press ${left} more ${left === 1 ? 'time' : 'times'} to leave.` : '';
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
