// Draws telling pages with the desktop player, in every size, theme and text size at which somebody should have looked at
// them, without a display. Not a test: the pictures are for the eye. Those that are compared are in tests/golden/look.
//
//   look.mjs --player PROGRAM --out FOLDER [--only PAGE,SIZE,THEME,TEXT]      each a name, or * for all

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const { values: given } = parseArgs({ options: { player: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } } });
const [onlyPage, onlySize, onlyTheme, onlyText] = (given.only ?? '*,*,*,*').split(',').map((part) => part.split('+'));

const act = (verb, at, value) => JSON.stringify({ do: verb, at, value });
const next = act('next');
const choose = (id) => act('choose', id);
const answer = (question, ...options) => [...options.map((option) => act('select', question, option)), act('check', question)];
const look = [act('do', 'look-around')];
const settled = (question, ...options) => [...answer(question, ...options), next];

const two = [...look, choose('start-now')];
const often = [...two, next];
const curves = [...often, act('set', 'q-how-often', '88'), act('check', 'q-how-often'), next, ...settled('q-stronger', 'false')];
const steady = [...curves, next, ...settled('q-number', 'risk-no-number')];
const story = [...steady, ...answer('q-steady', 'as-drunk'), next, next];
const chat = [...story, choose('read-story')];
const helps = [...story, choose('skip-story')];
const order = [...helps, ...settled('q-first', 'call-first')];
const inOrder = ['near-arm', 'hand-cheek', 'bend-knee', 'roll', 'open-airway', 'stay-check']
  .map((item, place) => act('place', 'q-recovery', `${item} ${place}`));
const signs = [...order, ...inOrder, act('check', 'q-recovery'), next];
const wait = [...signs, ...settled('q-signs', 'chest', 'breathing', 'hot-confused', 'no-waking')];
const own = [...wait, ...settled('q-wait', 'stay-close')];

/** A page's name, how one gets there, and what else the player is told. */
const kPages = {
  first: [[]],
  settings: [[act('open', 'settings')]],
  start: [look],
  figure: [two],
  estimate: [often],
  'estimate-settled': [[...often, act('set', 'q-how-often', '40'), act('check', 'q-how-often')]],
  curves: [[...curves, act('set', 'three-drugs', '240')]],
  question: [steady],
  'question-focus': [steady, ['--focus', 'q-steady.nearly-sober']],
  'question-wrong': [[...steady, ...answer('q-steady', 'nearly-sober')]],
  'question-right': [[...steady, ...answer('q-steady', 'as-drunk')]],
  callout: [story],
  chat: [chat],
  list: [helps],
  order: [order],
  'order-settled': [[...order, act('check', 'q-recovery')]],
  signs: [[...signs, ...answer('q-signs', 'chest', 'dancing')]],
  own: [own],
  people: [[...own, next]],
  end: [[...own, next, next]],
  help: [[...two, act('open', 'help')]],
  sources: [[...two, act('open', 'sources')]],
  welsh: [steady, ['--language', 'cy']],
};
const kSizes = { phone: ['360x740', 3], tablet: ['768x1024', 1], laptop: ['1366x768', 1], projector: ['1920x1080', 1] };
const kThemes = ['light', 'dark', 'contrast'];
const kTexts = ['1', '1.5', '2', '3'];

const wanted = (only, name) => only.includes('*') || only.includes(name);

function draw(page, size, theme, text) {
  const [intents, more = []] = kPages[page];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-look-'));
  const script = path.join(folder, 'script.jsonl');
  fs.writeFileSync(script, intents.join('\n'));
  const [window, ratio] = kSizes[size];
  const name = path.join(given.out, `${page}-${size}-${theme}-${text * 100}.png`);
  const run = spawn(given.player, [path.join(root, 'content/modules/alcohol-and-cocaine'), '--data', folder, '--size', window,
    '--pixel-ratio', String(ratio), '--theme', theme, '--text-scale', text, '--script', script, '--shot', name, ...more],
  { env: { ...process.env, SDL_VIDEODRIVER: 'offscreen' }, stdio: 'inherit' });
  return new Promise((done, failed) => {
    run.on('exit', (status) => {
      fs.rmSync(folder, { recursive: true });
      if (status === 0) done();
      else failed(new Error(`${name} was not drawn`));
    });
  });
}

fs.mkdirSync(given.out, { recursive: true });
for (const page of Object.keys(kPages).filter((name) => wanted(onlyPage, name))) {
  for (const size of Object.keys(kSizes).filter((name) => wanted(onlySize, name))) {
    for (const theme of kThemes.filter((name) => wanted(onlyTheme, name))) {
      for (const text of kTexts.filter((name) => wanted(onlyText, name))) await draw(page, size, theme, text);
    }
  }
}
