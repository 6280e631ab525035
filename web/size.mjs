#!/usr/bin/env node
// What a first visit loads, with brotli: size.mjs [SITE [TABLE]]. Fails above the limit; writes the table as docs/size.md has it.

import fs from 'node:fs';
import path from 'node:path';

const kLimit = 330_000;
const kUntilFirstAnswer = 25_000;
const kMostRequests = 6;

const [site = 'build/web', table] = process.argv.slice(2);
const names = fs.readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.br')).map((name) => name.slice(0, -3));
const lessons = JSON.parse(fs.readFileSync(path.join(site, 'lessons/index.json'), 'utf8'));
const kind = (name) => {
  if (name === 'index.html') return 'the page, its look and the first screen';
  if (name.startsWith('player-')) return name.endsWith('.wasm') ? 'the player' : 'its script';
  if (/^waymark-(regular|bold)-[0-9a-f]+\.ttf$/.test(name)) return 'a face of the type';
  if (name === `lessons/${lessons[0].version}.json`) return 'the lesson, with its pictures';
  return null;
};
const short = (name) => name.replace(/-[0-9a-f]{12}\./, '.').replace(/[0-9a-f]{64}/, '<version>');
const rows = names.map((name) => ({ name, what: kind(name), raw: fs.statSync(path.join(site, name)).size, brotli: fs.statSync(path.join(site, `${name}.br`)).size }))
  .filter(({ what }) => what).sort((a, b) => b.brotli - a.brotli);
const sum = (list) => list.reduce((all, { brotli }) => all + brotli, 0);
const total = sum(rows);
const first = sum(rows.filter(({ name }) => name === 'index.html' || /^player-.*\.js$/.test(name)));

const thousand = (bytes) => (bytes / 1000).toFixed(1);
const lines = [
  '| file | what | kB | kB with brotli |', '| --- | --- | --- | --- |',
  ...rows.map(({ name, what, raw, brotli }) => `| \`${short(name)}\` | ${what} | ${thousand(raw)} | ${thousand(brotli)} |`),
  `| **all, ${rows.length} requests** | | | **${thousand(total)}** (limit ${thousand(kLimit)}) |`,
  `| until the first page can be answered | \`index.html\`, \`player.js\` | | ${thousand(first)} (limit ${thousand(kUntilFirstAnswer)}) |`,
];
console.log(lines.join('\n'));
if (table) {
  fs.writeFileSync(table, `# Size\n\nWhat a first visit loads. Written by \`node web/size.mjs build/web docs/size.md\`; kB are 1000 bytes.\n\n${lines.join('\n')}\n`);
}
const faults = [[total > kLimit, 'too large'], [first > kUntilFirstAnswer, 'too much until the first answer'], [rows.length > kMostRequests, 'too many requests']]
  .filter(([bad]) => bad).map(([, words]) => words);
if (faults.length) {
  console.error(faults.join('; '));
  process.exit(1);
}
