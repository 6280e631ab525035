// Staff's pages as somebody uses them: signed in with a password and with what an authenticator app shows, by role and name alone.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { kLaptop } from './browser.mjs';
import { kCaseworker } from './server.mjs';

/** Chosen at the first sign-in. */
const kPassword = 'gravel tin moth kettle';

const kBase32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bytesOf = (secret) => {
  const bits = [...secret].map((letter) => kBase32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
};

/** The code of RFC 6238 for a step of half a minute. */
export function codeOf(secret, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const number = digest.readUInt32BE(digest.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** The cookies of each server's caseworker: a code is good once, so that one real sign-in has to do. */
const signedIn = new WeakMap();

/** Signs the server's caseworker in; the first time they make the account theirs. Ends on their first page. */
export async function signIn(page, server) {
  if (signedIn.has(server)) {
    await page.context().addCookies(signedIn.get(server));
    await page.goto(`${server.address}/staff`);
  } else {
    await page.goto(`${server.address}/staff/sign-in`);
    await page.getByLabel('E-mail').fill(kCaseworker);
    await page.getByLabel('Password').fill(server.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const key = (await page.locator('#key').textContent()).replaceAll(' ', '');
    await page.getByLabel('Code from your app').fill(codeOf(key, Math.floor(Date.now() / 30_000)));
    await page.getByLabel('New password').fill(kPassword);
    await page.getByLabel('The same once more').fill(kPassword);
    await page.getByRole('button', { name: 'Go on' }).click();
  }
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  signedIn.set(server, await page.context().cookies());
}

/** Goes to somebody's page by searching for the reference. */
export async function openPerson(page, reference) {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByLabel('Reference begins with').fill(reference);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('link', { name: reference, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
}

/** The caseworker sees that lesson of somebody's completed, once, and worked out again by the server. */
export async function recordedOnce(browser, server, reference, lesson) {
  const page = await (await browser.newContext(kLaptop)).newPage();
  await signIn(page, server);
  await openPerson(page, reference);
  const rows = await page.getByRole('row').filter({ hasText: lesson }).allInnerTexts();
  await page.context().close();
  assert.equal(rows.length, 1);
  assert.match(rows[0], /re-derived/);
  assert.match(rows[0], /Receipt [0-9A-Z-]{16,}/);
}
