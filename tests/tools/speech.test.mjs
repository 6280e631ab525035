// The page's voice, without a page: what it gives the browser to say, by whom, and which bytes it tells of.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { bundle } from '../../web/site/bundle.mjs';

const source = bundle(path.resolve(import.meta.dirname, '../../web'), 'speech.js');
const kOurs = { name: 'Ours', lang: 'en-GB', localService: true };
const kAbroad = { name: 'Abroad', lang: 'en_US', localService: true, default: true };
const kElsewhere = { name: 'Elsewhere', lang: 'en-GB', localService: false, default: true };
const kWelsh = { name: 'Welsh', lang: 'cy-GB', localService: true };

/** A browser's speech that writes down what it is given, and says it at once. `held`: until end() is called. */
function makeWorld({ voices = [kElsewhere, kAbroad, kOurs, kWelsh], held = false } = {}) {
  const world = { said: [], words: [], ended: [], voices, TextEncoder, EventTarget, setTimeout: () => 0, queueMicrotask };
  let number = 0;
  const say = (utterance, own) => {
    if (own !== number) return;
    utterance.onstart({});
    for (const { index } of utterance.text.matchAll(/\S+/g)) utterance.onboundary({ name: 'word', charIndex: index });
    utterance.onend({});
  };
  world.speechSynthesis = Object.assign(new EventTarget(), {
    getVoices: () => world.voices,
    cancel: () => { number += 1; },
    speak(utterance) {
      const own = (number += 1);
      world.said.push(utterance);
      if (held) world.end = () => say(utterance, own);
      else queueMicrotask(() => say(utterance, own));
    },
  });
  world.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  vm.runInNewContext(source, world);
  world.speech = world.makeSpeech(() => {});
  world.told = { word: (begin, end) => world.words.push([begin, end]), ended: (ok) => world.ended.push(ok) };
  return world;
}

const settled = () => new Promise((done) => setImmediate(done));

async function spoken(text, world = makeWorld(), what = {}) {
  world.speech.speak({ text, language: 'en-GB', speed: 100, voice: '', ...what }, world.told);
  await settled();
  return world;
}

test('a text is said whole, in pieces that are short, and each word is told by its bytes', async () => {
  const long = `Läuft “das”? ${'Wort '.repeat(90)}Ende. 9 9 9!`;
  const { said, words, ended } = await spoken(long);
  assert.equal(said.map(({ text }) => text).join(''), long);
  assert.ok(said.every(({ text }) => text.length <= 200));
  const bytes = Buffer.from(long);
  const heard = words.map(([begin, end]) => bytes.subarray(begin, end).toString()).filter((word) => !word.includes(' '));
  assert.deepEqual(heard.filter((word) => !/^(Läuft “das”\?)$/.test(word)), long.split(/\s+/));
  assert.deepEqual(ended, [true]);
});

test('only voices of the device speak, those of the country first', async () => {
  const world = makeWorld();
  assert.deepEqual(Array.from(world.speech.voices('en-GB'), ({ name }) => name), ['Ours', 'Abroad']);
  await spoken('Ice', world, { speed: 150 });
  await spoken('Ice', world, { voice: 'Abroad' });
  await spoken('Ice', world, { voice: 'Elsewhere' });
  await spoken('Iâ', world, { language: 'cy', voice: 'Ours' });
  assert.deepEqual(world.said.map(({ voice }) => voice.name), ['Ours', 'Abroad', 'Ours', 'Welsh']);
  assert.deepEqual(world.said.map(({ rate }) => rate), [1.5, 1, 1, 1]);
});

test('where the device has no voice for the language, nothing is said', async () => {
  const { said, ended } = await spoken('Ice', makeWorld({ voices: [kElsewhere, kWelsh] }));
  assert.deepEqual([said.length, ended], [0, [false]]);
});

test('voices that come late are waited for', async () => {
  const world = makeWorld({ voices: [] });
  await spoken('Ice', world);
  assert.equal(world.said.length, 0);
  world.voices = [kOurs];
  world.speechSynthesis.dispatchEvent(new Event('voiceschanged'));
  await settled();
  assert.deepEqual(world.ended, [true]);
});

test('of what is replaced nothing more is told', async () => {
  const world = makeWorld({ held: true });
  await spoken('One', world);
  const [first] = world.said;
  await spoken('Two', world);
  first.onend({});
  first.onerror({});
  assert.deepEqual(world.ended, []);
  world.end();
  await settled();
  assert.deepEqual(world.ended, [true]);
});
