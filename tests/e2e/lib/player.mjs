// The web player as somebody uses it: by role and name alone.

import { expectScreen, settled } from './wait.mjs';

export { settled };

/**
 * Opens the player at the server. @returns {Promise<import('playwright-core').Page>}
 * @param {{code?: string, plain?: boolean, lesson?: string}} how  `lesson`: the id of one, else the site's first
 */
export async function openPlayer(context, server, { code, plain = false, lesson } = {}) {
  const page = await context.newPage();
  const asked = [...(plain ? ['plain'] : []), ...(lesson ? [`lesson=${lesson}`] : [])].join('&');
  await page.goto(`${server.address}/${asked && `?${asked}`}${code ? `#code=${code}` : ''}`);
  await ready(page, plain);
  return page;
}

/** The player runs, and paints unless it is the plain page. */
export async function ready(page, plain = false) {
  await page.waitForFunction((painted) => globalThis.waymark && globalThis.waymark.painting === painted, !plain);
  await settled(page);
}

/** Types a code and starts. `say` gives the words in the page's language. */
export async function enter(page, code, say = (words) => words) {
  await page.getByRole('textbox', { name: say('Your code') }).fill(code);
  await page.getByRole('button', { name: say('Start'), exact: true }).click();
  await expectScreen(page, 'home');
}

export async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  await settled(page);
}
