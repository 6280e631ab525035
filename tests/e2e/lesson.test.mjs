// The whole lesson, from the code on paper to the row on the caseworker's page.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kLaptop, kPhone, kProjector, openBrowser } from './lib/browser.mjs';
import { kPrivateWords, play } from './lib/lesson.mjs';
import { enter, openPlayer, press } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { signIn } from './lib/staff.mjs';
import { expectScreen } from './lib/wait.mjs';

const shots = path.resolve(import.meta.dirname, '../../build/shots');
let browser;
let server;

before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Keeps all that the browser sends. */
function record(context) {
  const sent = [];
  context.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`));
  return sent;
}

async function caseworkersRows(reference) {
  const page = await (await browser.newContext(kLaptop)).newPage();
  await signIn(page, server);
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: reference, exact: true }) });
  await rows.first().waitFor();
  await page.screenshot({ path: path.join(shots, 'caseworker-laptop-light.png') });
  const texts = await rows.allInnerTexts();
  await page.context().close();
  return texts;
}

const kTelling = new Set(['page.two-drugs', 'page.steady', 'page.steady.chosen-0', 'page.steady.checked-0', 'page.steady.checked-1',
  'page.how-often', 'page.chest', 'page.on-the-side', 'page.signs.checked-0', 'page.just-for-you', 'page.people', 'page.before-the-story']);
const kLooks = [['phone-light', kPhone, 'light'], ['phone-dark', kPhone, 'dark'], ['laptop-light', kLaptop, 'light'], ['projector-dark', kProjector, 'dark'], ['projector-light', kProjector, 'light']];

for (const plain of [false, true]) {
  for (const [name, device, colorScheme] of plain ? kLooks.slice(0, 2) : kLooks) {
    const title = `${plain ? 'plain-' : ''}${name}`;
    test(`from code to receipt, ${title}`, async () => {
      const reference = `TV-${title}`;
      const code = server.enrol(reference);
      const context = await browser.newContext({ ...device, colorScheme });
      const sent = record(context);
      const page = await openPlayer(context, server, { plain });
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      const shot = (what) => page.screenshot({ path: path.join(shots, `${what.replace(/^page\./, '')}-${title}.png`) });
      await shot('first');
      await enter(page, code);
      await shot('home');
      await press(page, 'Start the lesson');
      await expectScreen(page, 'page.start');
      await play(page, { look: (what) => kTelling.has(what) ? shot(what) : undefined });
      await page.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
      await shot('end');
      await press(page, 'Get help');
      await shot('help');
      await context.close();

      assert.deepEqual(errors, []);
      const rows = await caseworkersRows(reference);
      assert.equal(rows.length, 1);
      assert.match(rows[0], /Alcohol and cocaine/);
      assert.match(rows[0], /re-derived/);
      assert.ok(sent.some((each) => each.includes('q-steady')), 'the answers are in what was sent');
      assert.deepEqual(sent.filter((each) => each.includes(kPrivateWords)), []);
      assert.equal(server.bytes().includes(kPrivateWords), false);
    });
  }
}
