// What a test waits for: never a time.

/**
 * Runs in the page. All that was done has reached the page and the canvas, messages have come in, and whether sounds can be played is known:
 * one that cannot says so.
 */
const standsStill = (wanted) => {
  if (document.querySelector('[role=log] [data-node]:empty')) return false;
  const known = [...document.querySelectorAll('audio')].every(({ readyState, error }) => readyState >= HTMLMediaElement.HAVE_METADATA || error);
  return known && globalThis.waymark?.settled && (wanted === null || globalThis.waymark.screen === wanted);
};

/** Waits until the page stands still. */
export async function settled(page) {
  await page.waitForFunction(standsStill, null);
}

/** Waits until the player shows that screen. */
export async function expectScreen(page, id) {
  await page.waitForFunction(standsStill, id);
}

/** The screen that is shown. */
export function screenOf(page) {
  return page.evaluate(() => globalThis.waymark.screen);
}
