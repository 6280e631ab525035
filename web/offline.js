/** The player without a network, and a newer one in its place, but never within a lesson: see sw.js. */

const kPatience = 2000;
const workers = navigator.serviceWorker;
let mine = false;

// A newer worker took over: what is loaded here is the old player's. Nobody is in a lesson then; who played goes on playing.
workers?.addEventListener('controllerchange', () => {
  if (mine) history.replaceState({ ...history.state, take: true }, '');
  location.reload();
});

/** When the player is there and the browser has nothing better to do. */
const rested = () => new Promise((resolve) => {
  if (globalThis.requestIdleCallback) requestIdleCallback(resolve, { timeout: kPatience });
  else setTimeout(resolve, kPatience);
});

/**
 * Keeps what the page needs from now on, and looks for a newer version whenever somebody comes back to the page.
 * @param {() => boolean} idle whether nothing is lost by beginning afresh
 * @returns {() => void} to be called when that may have changed
 */
export function keepOffline(idle) {
  let kept = null;
  const renew = () => {
    if (!kept?.waiting || !idle()) return;
    mine = true;
    kept.waiting.postMessage('renew');
  };
  if (workers) rested().then(() => workers.register('sw.js')).then((registration) => {
    kept = registration;
    const watch = () => kept.installing?.addEventListener('statechange', renew);
    kept.addEventListener('updatefound', watch);
    watch();
    renew();
    document.addEventListener('visibilitychange', () => document.hidden || kept.update().catch(() => {}));
  }).catch((error) => console.warn('Not kept for offline:', error));
  return renew;
}
