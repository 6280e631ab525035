// The manager's and the administrator's pages and the export, in a real browser: usable by keyboard and without JavaScript, whole at
// phone's width, and nothing for the accessibility scanner to find.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { scan } from './lib/scan.mjs';
import { kCaseworker, openServer } from './lib/server.mjs';
import { signIn } from './lib/staff.mjs';

const build = process.env.WAYMARK_BUILD ?? path.resolve(import.meta.dirname, '../../build/desktop/bin');
const fill = [path.join(build, 'waymark_fill_store'), path.join(build, 'bin/waymark_fill_store')].find((file) => fs.existsSync(file));
const kPages = [
  ['/staff/figures', 'Figures'],
  ['/staff/export', 'Export'],
  ['/staff/export/print', /^Completions, /],
  ['/staff/admin', 'Staff'],
  ['/staff/admin/staff/new', 'Add someone'],
  ['/staff/admin/programmes', 'Programmes'],
  ['/staff/admin/programmes/new', 'New programme'],
  ['/staff/admin/settings', 'Settings'],
  ['/staff/admin/audit', 'Audit'],
];

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
  execFileSync(fill, [path.join(server.folder, 'waymark.db'), '300']);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A page of somebody who is signed in. */
async function signedIn(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, server);
  return page;
}

const open = async (page, [address, title]) => {
  await page.goto(server.address + address);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  if (title instanceof RegExp) assert.match(heading, title);
  else assert.equal(heading, title);
};

for (const [name, device] of [['a laptop', kLaptop], ['a phone', kPhone]]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`every page, on ${name}, ${colorScheme}`, async () => {
      const page = await signedIn({ ...device, colorScheme });
      for (const each of kPages) {
        await open(page, each);
        await scan(page, `${each[0]}, ${name}, ${colorScheme}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${each[0]} is ${over} px wider than the screen`);
        if (process.env.WAYMARK_SHOTS) {
          const file = `${each[0].slice(7).replaceAll('/', '-')}-${name.slice(2)}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(process.env.WAYMARK_SHOTS, file), fullPage: true });
        }
      }
      await page.context().close();
    });
  }
}

test('somebody is added, changed and ended, without JavaScript', async () => {
  const page = await signedIn({ ...kLaptop, javaScriptEnabled: false });
  await page.goto(`${server.address}/staff/admin`);
  await page.getByRole('link', { name: 'Add someone' }).click();
  await page.getByLabel('E-mail').fill('sam@example.org');
  await page.getByLabel('Name (optional)').fill('Sam');
  await page.getByLabel('Manager').check();
  await page.getByRole('button', { name: 'Add and make a password' }).click();
  assert.match(await page.getByRole('region', { name: 'The password' }).innerText(), /\w{4}-\w{4}-\w{4}-\w{4}/);
  await page.getByRole('link', { name: 'Back to staff' }).click();
  await page.getByRole('link', { name: 'Sam' }).click();
  await page.getByLabel('Facilitator').check();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.equal(await page.getByRole('alert').innerText(), 'Saved.');
  assert.ok(await page.getByLabel('Facilitator').isChecked());
  await page.getByRole('button', { name: 'End this account' }).click();
  assert.equal(await page.getByRole('alert').innerText(), 'The account has ended.');
  await page.context().close();
});

test("pages with what is shown once, and one of staff's", async () => {
  const page = await signedIn(kLaptop);
  const look = async (name) => {
    await scan(page, name);
    if (process.env.WAYMARK_SHOTS) await page.screenshot({ path: path.join(process.env.WAYMARK_SHOTS, `${name}.png`), fullPage: true });
  };
  await page.goto(`${server.address}/staff/admin`);
  await page.getByRole('link', { name: kCaseworker }).click();
  await look('one-of-staff');
  await page.getByRole('button', { name: 'End your account' }).click();
  await page.getByRole('alert').waitFor();
  await look('the-last-administrator');
  await page.goto(`${server.address}/staff/admin/settings`);
  await page.getByLabel('Name of a new machine').fill('Record store');
  await page.getByRole('button', { name: 'Make access' }).click();
  await page.getByRole('region', { name: 'The secret' }).waitFor();
  await look('a-secret');
  await page.goto(`${server.address}/staff/admin/settings`);
  await look('settings-with-a-machine');
  await page.goto(`${server.address}/staff/admin/programmes`);
  await page.getByRole('link', { name: 'Six weeks' }).click();
  await look('one-programme');
  await page.context().close();
});

test('a month of completions comes as a file', async () => {
  const page = await signedIn(kLaptop);
  await page.goto(`${server.address}/staff/export`);
  await page.getByLabel('Month').selectOption({ index: 1 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Get a file (CSV)' }).click()]);
  assert.match(download.suggestedFilename(), /^completions-\d{4}-\d\d\.csv$/);
  const text = fs.readFileSync(await download.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFF"reference","programme",'));
  assert.ok(text.split('\r\n').length > 10);
  await page.context().close();
});

test('figures on paper leave the way around out', async () => {
  const page = await signedIn(kLaptop);
  await page.goto(`${server.address}/staff/figures`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('navigation').isVisible(), false);
  assert.ok(await page.getByRole('table').first().isVisible());
  if (process.env.WAYMARK_SHOTS) await page.screenshot({ path: path.join(process.env.WAYMARK_SHOTS, 'figures-print.png'), fullPage: true });
  await page.context().close();
});
