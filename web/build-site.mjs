#!/usr/bin/env node
// Puts the site together, ready for any static host: names with hashes, brotli siblings, the first page as text.
//
//   build-site.mjs --script waymark-player.js --wasm waymark-player.wasm --tokens FILE --fonts DIR --lessons DIR --words DIR --out DIR
//                 [--closure PROGRAM]
//
// --tokens is the look as cmake/tokens.cmake writes it. --fonts holds waymark-regular.ttf, waymark-bold.ttf and the faces
// that are fetched on demand. --lessons holds packages, <version>.json each;
// --words what the interface says in other languages, <language>.json each. --closure is the closure compiler; without it comments stay.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { bundle } from './site/bundle.mjs';
import { firstPage } from './site/first-page.mjs';
import { iconPng, iconSvg } from './site/icon.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const text = { type: 'string' };
const { values: given } = parseArgs({
  options: { script: text, wasm: text, tokens: text, fonts: text, lessons: text, words: text, out: text, closure: text },
});
for (const name of ['script', 'wasm', 'tokens', 'fonts', 'lessons', 'words', 'out']) {
  if (!given[name]) throw new Error(`--${name} is missing: see the head of ${fileURLToPath(import.meta.url)}`);
}

const kAtOnce = ['waymark-regular.ttf', 'waymark-bold.ttf'];
/** Half a megabyte for emoji that hardly anybody uses: with a network only. */
const kNotKept = /^waymark-emoji-more-/;

const read = (name) => fs.readFileSync(path.join(here, name), 'utf8');
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Files of the site by name. */
const files = new Map();

/** Adds a file under a name that holds its hash, and gives the name. */
function add(name, bytes) {
  const { name: stem, ext } = path.parse(name);
  const hashed = `${stem}-${hash(bytes).slice(0, 12)}${ext}`;
  files.set(hashed, Buffer.from(bytes));
  return hashed;
}

/** A lesson as it was written, and again with its words in each language that it is translated to: a visitor loads one. */
function addLesson(version, bytes) {
  const lesson = JSON.parse(bytes);
  const languages = Object.keys(lesson.translations ?? {});
  const only = (spoken) => languages.length === 0 ? bytes : Buffer.from(JSON.stringify({
    ...lesson, translations: Object.fromEntries(languages.map((language) => [language, language === spoken ? lesson.translations[language] : {}])),
  }));
  files.set(`lessons/${version}.json`, only(null));
  for (const language of languages) files.set(`lessons/${version}.${language}.json`, only(language));
}

/** The lessons and their list: [{"id","title","version"}], the one first that a player opens whose address names none. */
function addLessons() {
  const list = JSON.parse(fs.readFileSync(path.join(given.lessons, 'index.json'), 'utf8'));
  for (const { version } of list) addLesson(version, fs.readFileSync(path.join(given.lessons, `${version}.json`)));
  const json = JSON.stringify(list);
  files.set('lessons/index.json', Buffer.from(json));
  return json;
}

function minified(source) {
  if (!given.closure) return source;
  const flags = ['--compilation_level', 'SIMPLE', '--language_in', 'ECMASCRIPT_NEXT', '--language_out', 'ECMASCRIPT_2021',
    '--warning_level', 'QUIET', '--rewrite_polyfills', 'false', '--isolation_mode', 'NONE', '--emit_use_strict', 'false'];
  const run = spawnSync(given.closure, flags, { input: source, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`The closure compiler says: ${run.stderr || run.error}`);
  return run.stdout;
}

/** The faces that are fetched when a screen needs them, under one hash of all: web/player.js puts their names together. */
function addFonts() {
  const names = fs.readdirSync(given.fonts).filter((name) => name.endsWith('.ttf') && !kAtOnce.includes(name)).sort();
  const bytes = names.map((name) => fs.readFileSync(path.join(given.fonts, name)));
  const all = hash(bytes.map(hash).join()).slice(0, 12);
  names.forEach((name, i) => files.set(name.replace('.ttf', `-${all}.ttf`), bytes[i]));
  return all;
}

const css = (source) => source.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').trim();
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const lessons = addLessons();
for (const name of fs.readdirSync(given.words)) files.set(`words/${name}`, fs.readFileSync(path.join(given.words, name)));
const wasm = fs.readFileSync(given.wasm);
const engine = fs.readFileSync(given.script, 'utf8');
const first = await firstPage(engine, wasm, (name) => files.get(name)?.toString());
const addresses = {
  wasm: add('player.wasm', wasm),
  regular: add('waymark-regular.ttf', fs.readFileSync(path.join(given.fonts, 'waymark-regular.ttf'))),
  bold: add('waymark-bold.ttf', fs.readFileSync(path.join(given.fonts, 'waymark-bold.ttf'))),
};
addresses.fonts = addFonts();
addresses.hands = add('hands.js', minified(bundle(here, 'hands.js')));
addresses.speech = add('speech.js', minified(bundle(here, 'speech.js')));
const script = add('player.js', `${engine}\n${minified(bundle(here, 'boot.js'))}`);

const tokens = fs.readFileSync(given.tokens, 'utf8');
/** The first of that name is the light theme's. */
const coloursOf = (token) => [...tokens.matchAll(new RegExp(`--${token}: (#\\w+)`, 'g'))].map(([, colour]) => colour);
const [paper, darkPaper] = coloursOf('paper');
const [primary] = coloursOf('primary');

/** What a device is told that keeps the page among its programs: nothing of what the course is about. */
const [small, touch, large] = [192, 180, 512].map((side) => add(`icon-${side}.png`, iconPng(side, primary, paper)));
const icon = (src, side) => ({ src, sizes: `${side}x${side}`, type: 'image/png', purpose: 'any maskable' });
files.set('course.webmanifest', Buffer.from(JSON.stringify({
  id: './', name: 'Course', short_name: 'Course', start_url: './', scope: './', display: 'standalone',
  background_color: paper, theme_color: paper,
  icons: [icon(small, 192), icon(large, 512)],
})));

const preload = (href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`;
const page = Object.entries({
  ATTRIBUTES: ` data-addresses="${escaped(JSON.stringify(addresses))}" data-lessons="${escaped(lessons)}"`,
  TITLE: escaped(first.head.title),
  SCRIPT: script,
  ICON: `data:image/svg+xml,${encodeURIComponent(iconSvg(primary, paper))}`,
  TOUCH: touch,
  PRELOADS: [addresses.wasm, `lessons/${JSON.parse(lessons)[0].version}.json`].map(preload).join('\n'),
  LIGHT: paper,
  DARK: darkPaper,
  BASE: css(tokens + read('base.css')),
  PLAIN: css(read('plain.css')),
  PAINTED: css(read('painted.css')),
  PAGE: first.html,
}).reduce((all, [name, value]) => all.replaceAll(`%${name}%`, () => value), read('index.html'));
files.set('index.html', Buffer.from(page));
files.set('away.html', Buffer.from(read('away.html')));

const kept = ['./', 'away.html', ...[...files.keys()].filter((name) => name !== 'index.html' && name !== 'away.html' && !kNotKept.test(name))];
const version = hash(kept.map((name) => hash(files.get(name === './' ? 'index.html' : name))).join()).slice(0, 12);
files.set('sw.js', Buffer.from(read('sw.js').replace('%VERSION%', version).replace("'%FILES%'", kept.map((name) => `'${name}'`).join(', '))));

const brotli = (bytes) => zlib.brotliCompressSync(bytes, {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
});
fs.rmSync(given.out, { recursive: true, force: true });
for (const [name, bytes] of files) {
  const file = path.join(given.out, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  fs.writeFileSync(`${file}.br`, brotli(bytes));
}
console.log(`${given.out}: ${files.size} files, version ${version}`);
