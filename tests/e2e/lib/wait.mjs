/** Waits until the player shows that screen. */
export async function expectScreen(page, id) {
  await page.waitForFunction((wanted) => globalThis.waymark?.settled && globalThis.waymark.screen === wanted, id);
}

/** The screen that is shown. */
export function screenOf(page) {
  return page.evaluate(() => globalThis.waymark.screen);
}
