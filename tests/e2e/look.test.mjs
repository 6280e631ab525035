// The plain page and the canvas have the same colours: those of src/ui/theme.cc.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const themes = readFileSync(path.join(root, 'src/ui/theme.cc'), 'utf8');
const [light, dark] = readFileSync(path.join(root, 'web/base.css'), 'utf8').split('@media (prefers-color-scheme: dark)');

/** Names in CSS spelling with #rrggbb, as a theme of the canvas has them. */
function ofCanvas(name) {
  const body = themes.match(new RegExp(`constexpr Theme ${name}\\{([^]*?)\\};`))[1];
  const found = [...body.matchAll(/\.(\w+) = 0x(\w{6})/g)];
  return new Map(found.map(([, key, colour]) => [key.replaceAll('_', '-'), `#${colour.toLowerCase()}`]));
}

/** The same of a style sheet's variables. */
function ofSheet(text) {
  const long = (colour) => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour);
  return new Map([...text.matchAll(/--([\w-]+): (#\w{3,6});/g)].map(([, key, colour]) => [key, long(colour)]));
}

for (const [name, text] of [['kLight', light], ['kDark', dark]]) {
  test(`the style sheet's colours are ${name}'s`, () => {
    const canvas = ofCanvas(name);
    const sheet = ofSheet(text);
    assert.ok(sheet.size >= 13, `only ${sheet.size} colours were found`);
    for (const [key, colour] of sheet) assert.equal(colour, canvas.get(key), key);
  });
}
