// What a first visit loads stays within its budget.

import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { openPlayer } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const site = process.env.WAYMARK_SITE ?? path.join(root, 'build/web');

test('the files are small enough', () => {
  const run = spawnSync(process.execPath, [path.join(root, 'web/size.mjs'), site], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout + run.stderr);
});

test('six requests at most until the player is there', async () => {
  const [browser, server] = await Promise.all([openBrowser(), openServer()]);
  try {
    const context = await browser.newContext(kPhone);
    const asked = [];
    context.on('request', (request) => request.serviceWorker() || asked.push(request.url()));
    const page = await openPlayer(context, server);
    assert.equal(await page.evaluate(() => globalThis.waymark.screen), 'first');
    const own = asked.filter((url) => url.startsWith(server.address) && !url.endsWith('/sw.js'));
    assert.ok(own.length <= 6, own.join('\n'));
    assert.deepEqual(asked.filter((url) => !url.startsWith(server.address) && !/^(data|blob):/.test(url)), []);
  } finally {
    await browser.close();
    await server.close();
  }
});
