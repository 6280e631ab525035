// A language that runs from right to left and whose letters join, which the canvas cannot set: it opens as a plain page by itself,
// and a whole lesson in it is completed and recorded. The pictures are to be looked at: joined letters need the browser.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { press, ready, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { siteWith } from './lib/site.mjs';
import { expectScreen } from './lib/wait.mjs';

const shots = path.resolve(import.meta.dirname, '../../build/shots');
let browser;
let site;
let server;

before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  site = siteWith('tests/fixtures/content/modules/right-to-left', 'tests/fixtures/words/ar.json');
  [browser, server] = await Promise.all([openBrowser(), openServer({ site: site.folder })]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const isPainting = (page) => page.evaluate(() => globalThis.waymark.painting);

test('a lesson in Arabic, from the code to the receipt', async () => {
  const context = await browser.newContext(kPhone);
  let sent = '';
  context.on('request', (request) => {
    if ((request.postData() ?? '').includes('"answers"')) sent = request.postData();
  });
  const page = await context.newPage();
  await page.goto(`${server.address}/?lang=ar&lesson=right-to-left#code=${server.enrol('ARABIC')}`);
  await expectScreen(page, 'home');
  await ready(page, true);
  const shot = (what) => page.screenshot({ path: path.join(shots, `arabic-${what}.png`), fullPage: true });
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['ar', 'rtl']);
  await shot('home');
  await press(page, 'ابدأ الدرس');
  await expectScreen(page, 'page.start');
  await shot('start');

  // What begins a line stands at the right; a mark of a list too; the arrow of the way back points there.
  const heading = page.getByRole('heading', { level: 1, name: 'الاعتناء بصديق' });
  assert.deepEqual(await heading.evaluate((h1) => [getComputedStyle(h1).direction, getComputedStyle(h1).textAlign]), ['rtl', 'start']);
  const sides = (box) => page.locator(box).first().evaluate((element) => {
    const style = getComputedStyle(element);
    return [style.paddingLeft, style.paddingRight].map(parseFloat);
  });
  const [left, right] = await sides('#main ol');
  assert.ok(right > left, `the list's marks have their room at the right: ${left} ${right}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, 'nothing stands out at the side');

  await press(page, 'التالي');
  await expectScreen(page, 'page.phone');
  const [back, ...others] = await page.locator('#bar button').evaluateAll((all) => all.map((each) => {
    const { x, y, height } = each.getBoundingClientRect();
    return { x, middle: y + height / 2, arrow: getComputedStyle(each, '::before').content };
  }));
  assert.match(back.arrow, /→/);
  for (const { x, middle } of others) assert.ok(x < back.x && middle === back.middle, 'one row, from the way back at the right');
  const [theirs, mine] = await page.locator('[data-node=message]').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
  assert.ok(mine < theirs, 'what I say stands at the end of the line: left');
  await shot('chat');
  await press(page, 'اتصل بالرقم 999 الآن');
  await expectScreen(page, 'page.first');
  await page.getByRole('radio', { name: 'أتصل بالرقم 999' }).check();
  await settled(page);
  await press(page, 'تحقق من إجابتي');
  await page.getByRole('status').filter({ hasText: 'المساعدة في الطريق' }).waitFor();
  const [before, behind] = await sides('label[data-node]');
  assert.ok(behind > before, 'the mark stands right of its words');
  await shot('question');
  await press(page, 'التالي');
  await page.getByRole('slider').fill('60');
  await settled(page);
  await press(page, 'تحقق من إجابتي');
  await shot('estimate');
  await press(page, 'التالي');
  await expectScreen(page, 'page.order');
  for (const [place, item] of ['أتحقق من تنفسه', 'أديره على جانبه', 'أبقى معه'].entries()) {
    const rows = () => page.getByRole('list').last().getByRole('listitem').allInnerTexts();
    while ((await rows()).findIndex((row) => row.startsWith(item)) > place) await press(page, `إلى أعلى: ${item}`);
  }
  await press(page, 'تحقق من إجابتي');
  await shot('order');
  await press(page, 'التالي');
  await page.getByRole('status').filter({ hasText: 'تم. لقد سُجِّل.' }).waitFor();
  await shot('end');
  assert.match(sent, /"language":"ar"/);
  assert.equal(await isPainting(page), false);
  await context.close();
});

test('the canvas comes back with a language that it can set', async () => {
  const context = await browser.newContext(kPhone);
  const page = await context.newPage();
  await page.goto(`${server.address}/?lang=ar&lesson=right-to-left`);
  await expectScreen(page, 'first');
  await ready(page, true);
  await page.getByRole('radio', { name: 'English' }).check();
  await ready(page, false);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['en-GB', '']);
  await page.locator('input[data-intent*=\'"ar"\']').check();
  await ready(page, true);
  await context.close();
});

test('what the interface says in another language than the lesson runs its own way', async () => {
  const context = await browser.newContext(kPhone);
  await context.route('**/words/*', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${server.address}/?lang=ar&lesson=right-to-left`);
  await press(page, 'Look around without a code');
  await expectScreen(page, 'page.start');
  await ready(page, true);
  assert.deepEqual(await page.evaluate(() => ['#main', '#bar', '#actions'].map((each) => getComputedStyle(document.querySelector(each)).direction)),
    ['rtl', 'ltr', 'ltr']);
  await context.close();
});
