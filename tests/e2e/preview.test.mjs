// A lesson that is being written, in the browser: `waymark preview` and the page that it serves.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { kLaptop, openBrowser } from './lib/browser.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const build = process.env.WAYMARK_BUILD ?? path.join(root, 'build/desktop/bin');
const program = [path.join(build, 'waymark'), path.join(build, 'bin/waymark')].find((file) => fs.existsSync(file)) ?? 'waymark';

let browser;
let context;
let folder;
let lesson;
let preview;
let address;

async function start(listen) {
  preview = spawn(program, ['preview', path.dirname(lesson), '--listen', listen], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of readline.createInterface({ input: preview.stdout })) {
    address = /http:\/\/\S+\//.exec(line)?.[0] ?? '';
    preview.stdout.resume();
    return;
  }
  throw new Error('waymark preview ended before it listened');
}

async function stop() {
  const ended = new Promise((resolve) => preview.once('exit', resolve));
  preview.kill('SIGINT');
  assert.equal(await ended, 0);
}

const edit = (from, to) => {
  const text = fs.readFileSync(lesson, 'utf8');
  assert.ok(text.includes(from));
  fs.writeFileSync(`${lesson}.new`, text.replace(from, to));
  fs.renameSync(`${lesson}.new`, lesson);
};

before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-preview-'));
  fs.cpSync(path.join(root, 'content'), folder, { recursive: true });
  lesson = path.join(folder, 'modules/alcohol-and-cocaine/lesson.json');
  await start('127.0.0.1:0');
  context = await browser.newContext(kLaptop);
});
afterEach(async () => {
  await context.close();
  preview.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

async function open() {
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.asked = asked;
  page.problems = [];
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  await page.goto(address);
  await page.waitForResponse(/screen\?after=0/);
  return page;
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
/** The lesson's second page, as it is now. */
const pageOf = () => JSON.parse(fs.readFileSync(lesson, 'utf8')).pages[1];

test('an edit shows on the page where the author is, and an error over it until it is mended', async () => {
  const page = await open();
  await page.keyboard.press('F2');
  await page.locator(`#n-go-to\\.${pageOf().id}`).click();
  const before = pageOf().title;
  await heading(page, before);
  edit(`"title": "${before}"`, '"title": "Another title"');
  await heading(page, 'Another title');
  edit('"title": "Another title"', '"titel": "Another title"');
  await page.getByText(/error W101: .*called "titel"/).waitFor();
  await heading(page, 'Another title');
  edit('"titel": "Another title"', '"title": "A third title"');
  await heading(page, 'A third title');
  assert.equal(await page.getByText(/error W101/).count(), 0);
  assert.deepEqual(page.problems, []);
  for (const url of page.asked) assert.ok(url.startsWith(address) || url.startsWith('data:'), url);
});

test('F2 opens the panel: to a page, another language, larger text; Escape closes it', async () => {
  const page = await open();
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.keyboard.press('F2');
  await heading(page, "Author's panel");
  await page.getByRole('radio', { name: 'Cymraeg' }).click();
  await page.getByRole('radio', { name: '150 %' }).click();
  await page.waitForFunction((old) => parseFloat(getComputedStyle(document.documentElement).fontSize) > old * 1.4, before);
  assert.equal((await size()).toFixed(2), (before * 1.5).toFixed(2));
  const graph = page.getByRole('img', { name: /The lesson's pages/ });
  await graph.evaluate((image) => image.decode());
  await page.keyboard.press('Escape');
  await page.locator('main[lang=cy]').waitFor();
  await page.keyboard.press('F2');
  await page.locator('#n-go-to\\.end').click();
  await page.locator('main[data-screen="page.end"]').waitFor();
  assert.deepEqual(page.problems, []);
});

test('all browsers look at the same, and go on when the preview is started again', async () => {
  const [one, other] = [await open(), await open()];
  await one.keyboard.press('F2');
  await heading(other, "Author's panel");
  await stop();
  await one.getByText('The preview has ended.').waitFor();
  await start(new URL(address).host);
  await one.getByText('The preview has ended.').waitFor({ state: 'detached' });
  await one.locator('main[data-screen^="page."]').waitFor();
});
