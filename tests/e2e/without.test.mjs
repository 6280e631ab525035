// What a browser lacks: WebGL 2, WebAssembly, JavaScript, the player's own files, a place to keep things. Each says so, and help stays.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { kEnd, play } from './lib/lesson.mjs';
import { enter, openPlayer, press, ready } from './lib/player.mjs';
import { scan } from './lib/scan.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen } from './lib/wait.mjs';

const shots = path.resolve(import.meta.dirname, '../../build/shots');
let browser;
let server;
let context;

before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  context = await browser.newContext(kPhone);
});
afterEach(() => context.close());

const kGone = {
  'without WebGL 2': () => { delete globalThis.WebGL2RenderingContext; },
  'where WebGL 2 gives no context': () => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(kind, ...more) {
      return kind.startsWith('webgl') ? null : real.call(this, kind, ...more);
    };
  },
};
for (const [name, take] of Object.entries(kGone)) {
  test(`${name} the plain page shows, and a lesson is played in it to its end`, async () => {
    await context.addInitScript(take);
    const page = await context.newPage();
    await page.goto(`${server.address}/`);
    await ready(page, true);
    assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('canvas')).display), 'none');
    await enter(page, server.enrol(name.replaceAll(' ', '-')));
    await press(page, 'Start the lesson');
    await expectScreen(page, 'page.start');
    await play(page);
    await expectScreen(page, kEnd);
    await page.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
  });
}

/** Who can help, each a number that a phone can call. */
async function helpIsThere(page) {
  for (const [number, link] of [['999', 'tel:999'], ['0300 123 6600', 'tel:03001236600'], ['116 123', 'tel:116123'], ['0800 1111', 'tel:08001111']]) {
    const shown = page.getByRole('link', { name: number, exact: true });
    await shown.waitFor();
    assert.equal(await shown.getAttribute('href'), link);
  }
}

test('without WebAssembly the first page stays, says why, who can help and how to get the lesson on paper', async () => {
  await context.addInitScript(() => { delete globalThis.WebAssembly; });
  const page = await context.newPage();
  await page.goto(`${server.address}/`);
  const why = page.getByRole('alert');
  await why.getByText('This browser cannot show the lesson. Try another browser, or ask your worker for the lesson on paper.').waitFor();
  await helpIsThere(page);
  assert.equal(await why.getByText('This did not load.').isVisible(), false);
  assert.ok(await page.getByRole('heading', { name: 'Type your code' }).isVisible());
  await page.screenshot({ path: path.join(shots, 'without-webassembly.png'), fullPage: true });
  // A press is not left without an answer.
  await page.getByRole('button', { name: 'Get help' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'failed');
  assert.equal(await page.getByText('It is still loading').isVisible(), false);
  await scan(page, 'without WebAssembly');
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL('**/away.html');
});

test('in another language too, for somebody who was here before', async () => {
  await context.addInitScript(() => {
    delete globalThis.WebAssembly;
    localStorage.setItem('waymark-resume', '');
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/?lang=cy`);
  await helpIsThere(page);
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
});

for (const [name, answer] of Object.entries({
  'is not there': (route) => route.fulfill({ status: 404, body: 'gone' }),
  'does not come': (route) => route.abort(),
  'is not whole': async (route) => route.fulfill({ body: (await (await route.fetch()).body()).subarray(0, 5000), contentType: 'application/wasm' }),
})) {
  test(`where the program ${name}, the page says so, and who can help`, async () => {
    await context.route('**/*.wasm', answer);
    const page = await context.newPage();
    await page.goto(`${server.address}/`);
    await page.getByRole('alert').getByText('This did not load. Check that you are online, then reload the page.').waitFor();
    await helpIsThere(page);
    assert.ok(await page.getByRole('heading', { name: 'Type your code' }).isVisible());
  });
}

test('without JavaScript the page says so, and who can help', async () => {
  const plain = await browser.newContext({ ...kPhone, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(`${server.address}/`);
  const why = page.locator('noscript p');
  await why.waitFor();
  assert.equal(await why.textContent(), 'The lesson needs JavaScript, which is off here. Turn it on, or ask your worker for the lesson on paper.');
  await helpIsThere(page);
  await page.screenshot({ path: path.join(shots, 'without-javascript.png'), fullPage: true });
  // Nothing is shown that a press could not do.
  assert.equal(await page.getByRole('button').count() + await page.getByRole('textbox').count(), 0);
  await page.getByRole('link', { name: 'Leave' }).click();
  await page.waitForURL('**/away.html');
  await plain.close();
});

const kUnkept = {
  'no database at all': () => { Object.defineProperty(globalThis, 'indexedDB', { value: undefined }); },
  'a database that may not be opened': () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; },
  'a database that fails to open': () => {
    IDBFactory.prototype.open = () => {
      const request = new EventTarget();
      setTimeout(() => request.onerror?.(new Event('error')));
      return Object.assign(request, { error: new DOMException('no', 'UnknownError') });
    };
  },
  'no room to write': () => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  },
  'no room once the writing ends': () => {
    const real = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(stores, mode, ...more) {
      const begun = real.call(this, stores, mode, ...more);
      if (mode === 'readwrite') queueMicrotask(() => begun.abort());
      return begun;
    };
  },
};
for (const [name, take] of Object.entries(kUnkept)) {
  test(`with ${name} it plays, and says what is not kept`, async () => {
    await context.addInitScript(take);
    await context.addInitScript(() => { Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); }; });
    const page = await openPlayer(context, server);
    await enter(page, server.enrol(name.replaceAll(' ', '-')));
    await page.getByRole('status').filter({ hasText: 'could not save' }).waitFor();
    await press(page, 'Start the lesson');
    await expectScreen(page, 'page.start');
    await play(page, { until: 'page.stronger' });
  });
}
