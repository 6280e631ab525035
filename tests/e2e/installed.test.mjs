// Kept as a program of its own: what a device is told of it, and how a newer version takes over, which is never within a lesson.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { play } from './lib/lesson.mjs';
import { enter, openPlayer, press, ready } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen, screenOf } from './lib/wait.mjs';

const readySite = process.env.WAYMARK_SITE ?? path.resolve(import.meta.dirname, '../../build/web');
const kTelling = /drug|alcohol|cocaine|harm|caution|court|waymark/i;
let browser;
let server;
let context;
let folder;

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-installed-'));
  fs.cpSync(readySite, path.join(folder, 'site'), { recursive: true });
  server = await openServer({ site: path.join(folder, 'site') });
  context = await browser.newContext(kPhone);
});
afterEach(async () => {
  await context.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const kept = (page) => page.evaluate(async () => { await navigator.serviceWorker.ready; });
const changedFiles = (change) => {
  const site = path.join(folder, 'site');
  const write = (name, text) => {
    fs.writeFileSync(path.join(site, name), text);
    fs.rmSync(path.join(site, `${name}.br`), { force: true });
  };
  change((name) => fs.readFileSync(path.join(site, name), 'utf8'), write, site);
};

/** The site as a later build would be: its page says so, and its worker has another version. */
async function publishNewer(change = () => {}) {
  await server.stop();
  changedFiles((read, write, site) => {
    write('index.html', read('index.html').replace('<html ', '<html data-build="newer" '));
    write('sw.js', read('sw.js').replace(/kVersion = '(\w+)'/, (_, old) => `kVersion = '${createHash('sha256').update(old).digest('hex').slice(0, 12)}'`));
    change(read, write, site);
  });
  await server.start();
}

const comesBack = (page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const hasWaiting = async (page, wanted) => {
  await page.evaluate(async () => { globalThis.registration = await navigator.serviceWorker.getRegistration(); });
  await page.waitForFunction((it) => (globalThis.registration.waiting !== null) === it, wanted);  // A predicate that is a promise would always be true.
};
const isWaiting = (page) => hasWaiting(page, true);
const isNewer = (page) => page.evaluate(() => document.documentElement.dataset.build === 'newer');

test('a browser takes it for a program, whose name, pictures and address say nothing of its subject', async () => {
  const page = await openPlayer(context, server);
  await kept(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  const { url, data, errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.name, 'Course');
  assert.equal(new URL(manifest.start_url, url).href, `${server.address}/`);
  assert.equal(new URL(manifest.scope, url).href, `${server.address}/`);
  const head = await page.evaluate(() => document.head.querySelector('title').textContent + [...document.head.querySelectorAll('link, meta')].map((each) => each.outerHTML).join('\n'));
  for (const said of [data, decodeURIComponent(head)]) assert.doesNotMatch(said.replace(/<link rel="preload"[^>]*>/g, ''), kTelling);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, url).href);
    assert.equal(size, sizes);
  }
});

test('a newer version takes over at home by itself, and what was done is there', async () => {
  const page = await openPlayer(context, server);
  await enter(page, server.enrol('NEWER-HOME'));
  await kept(page);
  await page.reload();
  await ready(page);
  await publishNewer();
  await Promise.all([page.waitForEvent('load'), comesBack(page)]);
  await ready(page);
  assert.ok(await isNewer(page));
  assert.equal(await screenOf(page), 'home');
});

test('within a lesson nothing changes; the newer version comes once it is left', async () => {
  const page = await openPlayer(context, server);
  await enter(page, server.enrol('NEWER-LESSON'));
  await kept(page);
  await page.reload();
  await ready(page);
  await press(page, 'Start the lesson');
  await expectScreen(page, 'page.start');
  await publishNewer();
  await comesBack(page);
  await isWaiting(page);
  await play(page, { until: 'page.stronger' });
  await comesBack(page);
  assert.equal(await isNewer(page), false);
  await play(page);
  await page.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Back to the start' }).click()]);
  await ready(page);
  assert.ok(await isNewer(page));
  await page.getByText("Done. It's recorded.").first().waitFor();
});

test('what is typed on the first screen is not lost to a newer version', async () => {
  const page = await openPlayer(context, server);
  await kept(page);
  await page.reload();
  await ready(page);
  await page.getByRole('textbox', { name: 'Your code' }).fill('ABCD');
  await publishNewer();
  await comesBack(page);
  await isWaiting(page);
  await page.getByRole('textbox', { name: 'Your code' }).fill('ABCD-E');
  await page.waitForFunction(() => globalThis.waymark.settled);
  assert.equal(await isNewer(page), false);
});

test('a run goes on with the version of the lesson that it was begun with, which the site has no more', async () => {
  const page = await openPlayer(context, server);
  await enter(page, server.enrol('OLDER-LESSON'));
  await kept(page);
  await page.reload();
  await ready(page);
  await press(page, 'Start the lesson');
  await play(page, { until: 'page.steady' });
  await page.waitForFunction(() => globalThis.waymark.unwritten === 0);
  const [{ version }] = JSON.parse(fs.readFileSync(path.join(readySite, 'lessons/index.json'), 'utf8'));
  await publishNewer((read, write, site) => {
    const newer = 'f'.repeat(64);
    for (const name of ['index.html', 'sw.js', 'lessons/index.json']) write(name, read(name).replaceAll(version, newer));
    for (const name of fs.readdirSync(path.join(site, 'lessons')).filter((each) => each.startsWith(version))) {
      fs.renameSync(path.join(site, 'lessons', name), path.join(site, 'lessons', name.replace(version, newer)));
    }
  });
  await comesBack(page);
  await isWaiting(page);
  await page.close();
  const first = await context.newPage();
  await first.goto(`${server.address}/`);
  await hasWaiting(first, false);
  await first.close();
  await context.setOffline(true);
  const again = await context.newPage();
  await again.goto(`${server.address}/`);
  await ready(again);
  assert.ok(await isNewer(again));
  assert.equal(await screenOf(again), 'page.steady');
  await context.setOffline(false);
  await play(again);
  await again.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
});
