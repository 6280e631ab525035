// Reading aloud in the browser. Chromium without a screen has no voices, so the page gets some that only write down what they
// are given to say; they tell of each word as real ones do.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { openPlayer, press } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { expectScreen } from './lib/wait.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const kOurs = { name: 'Ours', lang: 'en-GB', localService: true, default: false };
const kAbroad = { name: 'Abroad', lang: 'en_US', localService: true, default: false };
const kElsewhere = { name: 'Elsewhere', lang: 'en-GB', localService: false, default: true };

/** In the page, before its own scripts. `held`: a test says when a word is heard. */
function fakeSpeech({ voices, held }) {
  const heard = { said: [], ended: 0, lit: [], cancelled: 0, next: () => {} };
  globalThis.heard = heard;
  let number = 0;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel() {
      number += 1;
      heard.cancelled += 1;
    },
    async speak(utterance) {
      const own = (number += 1);
      const { text, voice, rate } = utterance;
      heard.said.push({ text, voice: voice?.name, local: voice?.localService, rate });
      const tell = async (does) => {
        await new Promise((done) => held ? (heard.next = done) : setTimeout(done));
        if (own === number) does();
        return own === number;
      };
      if (!await tell(() => utterance.onstart({}))) return;
      for (const { index, 0: word } of text.matchAll(/\S+/g)) {
        const event = { name: 'word', charIndex: index, charLength: index % 2 ? word.length : undefined };
        if (!await tell(() => utterance.onboundary(event))) return;
        heard.lit.push(globalThis.waymark.lit);
      }
      await tell(() => {
        heard.ended += 1;
        utterance.onend({});
      });
    },
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

async function openWith(context, { voices = [kElsewhere, kAbroad, kOurs], held = false, plain = false } = {}) {
  await context.addInitScript(fakeSpeech, { voices, held });
  return openPlayer(context, server, { plain });
}

const kBar = ['back', 'help', 'leave', 'settings', 'read-aloud', 'read-pause', 'progress'];

/** What the screen says without its bar, as it is said: numbers that are called digit by digit. */
async function linesOf(page) {
  const spoken = await page.evaluate(() => globalThis.waymark.spoken);
  return spoken.filter(([id]) => !kBar.includes(id)).map(([id, text]) => [id, text.replace(/\b(999)\b/g, '9 9 9')]);
}

const bare = (texts) => texts.join(' ').replace(/\s+/g, ' ').trim();

async function expectRead(page, lines) {
  const wanted = bare(lines.map(([, text]) => text));
  await page.waitForFunction((length) => {
    const { said, ended } = globalThis.heard;
    return ended >= said.length && said.map(({ text }) => text).join(' ').replace(/\s+/g, ' ').trim().length >= length;
  }, wanted.length);
  assert.equal(bare(await page.evaluate(() => globalThis.heard.said.map(({ text }) => text))), wanted);
}

const forget = (page) => page.evaluate(() => Object.assign(globalThis.heard, { said: [], ended: 0, lit: [] }));

async function lookAround(page) {
  await press(page, 'Look around without a code');
  await expectScreen(page, 'page.start');
}

test('what is spoken is what the screen says, in order, and the next page after it', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openWith(context);
  await lookAround(page);
  await press(page, 'Read aloud');
  await expectRead(page, await linesOf(page));
  const { said, lit } = await page.evaluate(() => globalThis.heard);
  assert.ok(said.every(({ voice, local }) => voice === 'Ours' && local), 'a voice of the device, of the language');
  assert.ok(said.every(({ text }) => text.length <= 200), 'no piece is long');
  // Of each node, the words that were lit are its words.
  for (const id of ['title', ...new Set(lit.map(([node]) => node))]) {
    const own = lit.filter(([node, , words]) => node === id && words);
    if (own.length === 0) continue;
    const [, before, words, behind] = own[0];
    assert.equal(bare(own.map(([, , word]) => word)), bare([before + words + behind]), id);
  }
  await forget(page);
  await press(page, 'Start the lesson');
  await expectRead(page, await linesOf(page));
  await forget(page);
  await press(page, 'Stop reading');
  await press(page, 'Next');
  assert.deepEqual(await page.evaluate(() => globalThis.heard.said), []);
  await context.close();
});

for (const plain of [false, true]) {
  test(`a press on words reads on from there, ${plain ? 'on the plain page' : 'on the canvas'}`, async () => {
    const context = await browser.newContext(kPhone);
    const page = await openWith(context, { held: true, plain });
    await lookAround(page);
    const [, [id, text]] = await linesOf(page);
    await page.locator(`#n-${id}`.replaceAll('.', '\\.')).click();
    assert.deepEqual(await page.evaluate(() => globalThis.heard.said), [], 'nobody asked for reading');
    await press(page, 'Read aloud');
    await page.waitForFunction(() => globalThis.heard.said.length === 1);
    await page.locator(`#n-${id}`.replaceAll('.', '\\.')).click();
    await page.waitForFunction(() => globalThis.heard.said.length === 2);
    const said = await page.evaluate(() => globalThis.heard.said[1].text);
    assert.ok(text.startsWith(said.trim()), `${text} begins with ${said}`);
    await context.close();
  });

  test(`the word that is said is lit, ${plain ? 'on the plain page' : 'on the canvas'}`, async () => {
    const context = await browser.newContext(kPhone);
    const page = await openWith(context, { held: true, plain });
    await lookAround(page);
    const unlit = await page.screenshot();
    await press(page, 'Read aloud');
    const next = async (times) => {
      for (let i = 0; i < times; ++i) await page.evaluate(() => globalThis.heard.next());
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    };
    await page.waitForFunction(() => globalThis.heard.said.length === 1);
    await next(2);  // Its start, and a word.
    const lit = await page.evaluate(() => globalThis.waymark.lit);
    assert.equal(lit[0], 'preview');
    assert.equal(lit[1], '');
    assert.match(lit[2], /^\S+$/);
    if (plain) assert.equal(await page.evaluate(() => String([...CSS.highlights.get('read-aloud')][0])), lit[2]);
    const shown = await page.screenshot();
    assert.notDeepEqual(shown, unlit);
    await next(1);
    assert.notDeepEqual(await page.evaluate(() => globalThis.waymark.lit), lit);
    assert.notDeepEqual(await page.screenshot(), shown);
    await press(page, 'Pause');
    const before = await page.evaluate(() => globalThis.heard.said.length);
    await press(page, 'Go on reading');
    await page.waitForFunction((count) => globalThis.heard.said.length > count, before);
    await press(page, 'Stop reading');
    if (plain) assert.equal(await page.evaluate(() => CSS.highlights.has('read-aloud')), false);
    await context.close();
  });
}

test('a voice that is not of this device is never used, and where there is no other, that is said', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openWith(context, { voices: [kElsewhere] });
  await press(page, 'Read aloud');
  await page.getByText('This could not be read aloud here.').waitFor();
  assert.deepEqual(await page.evaluate(() => globalThis.heard.said), []);
  await context.close();
});

test('nobody hears more once somebody leaves', async () => {
  const context = await browser.newContext(kPhone);
  const page = await openWith(context, { held: true });
  await press(page, 'Read aloud');
  await page.waitForFunction(() => globalThis.heard.said.length === 1);
  const cancelled = page.evaluate(() => new Promise((done) => {
    speechSynthesis.cancel = () => done(true);
  }));
  await page.getByRole('button', { name: 'Leave' }).click();
  assert.equal(await cancelled, true);
  await context.close();
});

test('the voice comes only when it is asked for', async () => {
  const context = await browser.newContext({ ...kPhone, serviceWorkers: 'block' });
  const asked = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const voices = () => asked.filter((name) => name.startsWith('/speech-')).length;
  const page = await openWith(context);
  await lookAround(page);
  assert.equal(voices(), 0);
  await press(page, 'Read aloud');
  await page.waitForFunction(() => globalThis.heard.said.length > 0);
  assert.equal(voices(), 1);
  await context.close();
});
