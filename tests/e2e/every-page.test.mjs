// Every page of every lesson, and every kind of node, in every state, over the canvas and as a plain page: what a screen
// reader says is what the Screen says, each element lies where the canvas drew it, and the accessibility scanner finds nothing.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { visitEveryPage } from './lib/everywhere.mjs';
import { compareRects, unpainted } from './lib/mirrored.mjs';
import { openPlayer } from './lib/player.mjs';
import { scan } from './lib/scan.mjs';
import { openServer } from './lib/server.mjs';
import { siteWith } from './lib/site.mjs';
import { compareSpoken } from './lib/speech.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const everyKind = 'tests/fixtures/content/modules/every-kind';
/** All that Waymark comes with, and one of everything. */
const lessons = [...fs.readdirSync(path.join(root, 'content/modules')).map((id) => `content/modules/${id}`), everyKind];
/** Nothing fades or slides, and a pixel is one: what is compared is in CSS pixels, and is drawn in software here. */
const device = { ...kPhone, deviceScaleFactor: 1, reducedMotion: 'reduce' };

let browser;
let server;
let site;

before(async () => {
  site = siteWith(everyKind);
  [browser, server] = await Promise.all([openBrowser(), openServer({ site: site.folder })]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

for (const lesson of lessons) {
  const { id, pages } = JSON.parse(fs.readFileSync(path.join(root, lesson, 'lesson.json'), 'utf8'));
  for (const plain of [false, true]) {
    test(`${id}, ${plain ? 'as a plain page' : 'over the canvas'}`, async () => {
      const context = await browser.newContext(device);
      const page = await openPlayer(context, server, { plain, lesson: id });
      const faults = [];
      const check = (checked) => checked.catch(({ message }) => faults.push(message));
      await visitEveryPage(page, pages.map((each) => each.id), async (what) => {
        await page.evaluate(() => scrollTo(0, 0));  // What lies under the bar is brought out by scrolling.
        await check(scan(page, what, { overCanvas: !plain }));
        if (plain) return;
        await check(compareSpoken(page, what));
        await check(compareRects(page, what));
        await check(unpainted(page, what));
      });
      assert.equal(faults.join('\n\n'), '');
      await context.close();
    });
  }
}
