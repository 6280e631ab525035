// The lesson in another language: from the address, by choice, and when words are missing.

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { ready, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen } from './lib/wait.mjs';

let browser;
let server;
let context;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  server = await openServer();
  context = await browser.newContext(kPhone);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

async function open(address = '') {
  const page = await context.newPage();
  await page.goto(`${server.address}/${address}`);
  await ready(page);
  return page;
}

const languageOf = (page, selector) => page.locator(selector).evaluate((element) => element.closest('[lang]').lang);
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('the address can name the language: lesson, interface and what screen readers are told', async () => {
  const page = await open('?lang=cy');
  await button(page, 'Edrych o gwmpas heb god').click();
  await expectScreen(page, 'page.start');
  assert.equal(await languageOf(page, 'h1'), 'cy');
  assert.equal(await languageOf(page, '#bar button >> nth=0'), 'cy');
  await page.getByRole('heading', { level: 1, name: 'Alcohol a chocên' }).waitFor();
  await button(page, 'Cael help').waitFor();
});

test('a language that is chosen stays', async () => {
  const page = await open();
  assert.equal(await languageOf(page, 'h1'), 'en-GB');
  await page.getByRole('radio', { name: 'Easy read' }).check();
  await settled(page);
  assert.equal(await languageOf(page, 'h1'), 'en-GB-x-easy');
  await page.getByRole('radio', { name: 'Cymraeg' }).check();
  await page.getByRole('heading', { level: 1, name: 'Teipia dy god' }).waitFor();
  await page.waitForFunction(() => globalThis.waymark.unwritten === 0);
  await page.close();
  const again = await open();
  await again.getByRole('heading', { level: 1, name: 'Teipia dy god' }).waitFor();
});

test('without the words of the interface the lesson is still there', async () => {
  await context.route('**/words/*', (route) => route.abort());
  const page = await open('?lang=cy');
  await button(page, 'Look around without a code').click();
  await expectScreen(page, 'page.start');
  assert.equal(await languageOf(page, 'h1'), 'cy');
  assert.equal(await languageOf(page, '#bar button >> nth=0'), 'en-GB');
});

test('a language that nobody has spoken yet is the source’s', async () => {
  for (const language of ['tlh', '../../etc/passwd', '']) {
    const page = await open(`?lang=${encodeURIComponent(language)}`);
    assert.equal(await languageOf(page, 'h1'), 'en-GB');
    await page.close();
  }
});
