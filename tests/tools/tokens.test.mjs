// The pages have the canvas's colours and lengths: those of src/ui/theme.cc, which stand nowhere else.

import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
/** Staff's pages have theirs in the server. */
const sheets = ['web/base.css', 'web/plain.css', 'web/painted.css', 'src/server/staff/style.cc'];
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');

function tokens() {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-tokens-')), 'tokens.css');
  const run = spawnSync('cmake', [`-DUI=${root}/src/ui`, `-DOUT=${file}`, '-P', `${root}/cmake/tokens.cmake`], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return fs.readFileSync(file, 'utf8');
}

/** A theme's members in CSS spelling. */
function theme(name) {
  const body = read('src/ui/theme.cc').match(new RegExp(`constexpr Theme ${name}\\{([^]*?)\\};`))[1];
  return [...body.matchAll(/\.(\w+) = ([^,]+),/g)].map(([, key, value]) => {
    const css = value.startsWith('0x') ? `#${value.slice(2).toLowerCase()}` : `${parseFloat(value)}px`;
    return `--${key.replaceAll('_', '-')}: ${css};`;
  });
}

const rules = [
  ['kLight', ':root, div[data-node="image"] {'],
  ['kDark', '@media screen and (prefers-color-scheme: dark) { :root:not([data-theme]) {'],
  ['kDark', ':root[data-theme="dark"] {'],
  ['kContrast', '@media screen and (prefers-contrast: more) { :root:not([data-theme]) {'],
  ['kContrast', ':root[data-theme="contrast"] {'],
];

test('each theme is there as a whole, for who chose it and for whose system asks for it', () => {
  const lines = tokens().split('\n');
  for (const [name, begins] of rules) {
    const line = lines.find((each) => each.startsWith(begins));
    assert.ok(line, begins);
    const members = theme(name);
    assert.ok(members.length >= 20, `only ${members.length} members were found in ${name}`);
    for (const member of members) assert.ok(line.includes(` ${member}`), `${name}: ${member}`);
  }
});

test('what somebody chose stands after what their system asks for', () => {
  const css = tokens();
  const places = rules.map(([, begins]) => css.indexOf(begins));
  assert.ok(places[3] > places[1], 'contrast is stronger than dark');
});

test('every property that the style sheets use is there', () => {
  const css = tokens();
  const set = ['--text', '--bar', '--done'];  // By the page.
  for (const sheet of sheets) {
    const own = new Set([...set, ...[...read(sheet).matchAll(/[{;\s](--[\w-]+):/g)].map(([, name]) => name)]);
    for (const [, name] of read(sheet).matchAll(/var\((--[\w-]+)/g)) {
      assert.ok(own.has(name) || css.includes(` ${name}: `), `${sheet} uses ${name}`);
    }
  }
});

test('the header holds the style sheet', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-tokens-'));
  const [css, header] = ['tokens.css', 'tokens_css.h'].map((name) => path.join(folder, name));
  spawnSync('cmake', [`-DUI=${root}/src/ui`, `-DOUT=${css}`, `-DHEADER=${header}`, '-P', `${root}/cmake/tokens.cmake`]);
  assert.ok(fs.readFileSync(header, 'utf8').includes(`R"css(${fs.readFileSync(css, 'utf8')})css";`));
});

test('no style sheet has a colour of its own, but the white that covers all', () => {
  for (const sheet of sheets) {
    const colours = [...read(sheet).matchAll(/[:\s](#[0-9a-f]{3,8})\b(?![^{};]*\{)/gi)].map(([, colour]) => colour);
    assert.deepEqual(colours.filter((colour) => colour !== '#fff'), [], sheet);
  }
});
