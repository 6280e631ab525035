// Waymark's ready site beside a bare HTML page, ink, SurveyJS and a bare Dear ImGui page, interleaved in one run of Chromium.
// Prints medians and what of the budgets is met. docs/benchmarks.md says what each line means.
//
//   node web.mjs SITE IMGUI [--runs 9] [--strict]     IMGUI: the folder of bare_imgui.js and .wasm
//
// Times on a machine that does something else as well are no verdict: the exit code is 1 only with --strict.
import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/lib/browser.mjs';
import { controls, idle, load, openVisitor, press, rest, scroll } from './web/measure.mjs';
import { pages } from './web/pages.mjs';
import { serve } from './web/server.mjs';

const { values: { runs, strict }, positionals: [site, imgui] } = parseArgs({
  allowPositionals: true, options: { runs: { type: 'string', default: '9' }, strict: { type: 'boolean', default: false } } });
const kIdleSeconds = 10;
const kScrollSeconds = 3;

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

/** What does not change from run to run, measured once. */
async function look(browser, what, visitor, sizes) {
  const asked = [...new Set(visitor.asked)];
  const bytes = (names) => names.reduce((sum, name) => sum + sizes.get(name), 0) / 1000;
  const upToFirst = asked.filter((name) => name === '/' || /player-[0-9a-f]+\.js$/.test(name));
  const kilobytes = { bytes: bytes(asked), bytesFirst: what.name === 'Waymark' ? bytes(upToFirst) : bytes(asked), requests: visitor.asked.length };
  return { ...kilobytes, ...await idle(browser, visitor, kIdleSeconds), ...await controls(visitor) };
}

const times = ['first', 'whole', 'again', 'painted', 'down', 'work'];

/** One visit, the next, and a press. */
async function visit(browser, row) {
  const { what, server } = row;
  const visitor = await openVisitor(browser, what);
  try {
    const { first, whole } = await load(visitor, server.address);
    await rest(visitor);
    row.once ??= await look(browser, what, visitor, server.sizes);
    const { whole: again } = await load(visitor, server.address);
    await what.open?.(visitor.page);
    const measured = { first, whole, again, ...await press(visitor, what) };
    for (const name of times) row[name].push(measured[name]);
    if (what.open) row.once.scrolled ??= await scroll(visitor, kScrollSeconds);
  } finally {
    await visitor.close();
  }
}

const rows = [];
for (const what of pages({ site, imgui })) {
  rows.push({ what, server: await serve(what.site), ...Object.fromEntries(times.map((name) => [name, []])) });
}
const browser = await openBrowser();
try {
  for (let run = 1; run <= Number(runs); ++run) {
    for (const row of rows) {
      await visit(browser, row);
      console.error(`run ${run} of ${runs}: ${row.what.name}, ${times.map((name) => `${name} ${row[name].at(-1).toFixed(0)}`).join(', ')} ms`);
    }
  }
} finally {
  await browser.close();
  for (const { server } of rows) server.close();
}

const seen = rows.map(({ what, once, ...row }) => ({ name: what.name, ...once, ...Object.fromEntries(times.map((name) => [name, median(row[name])])) }));
const of = (name) => seen.find((one) => one.name === name);
const [html, ours, bare] = ['bare HTML', 'Waymark', 'bare ImGui'].map(of);

const lines = [
  ['bytes with brotli, kB', 'bytes', 1], ['of them until the first answer, kB', 'bytesFirst', 1], ['requests', 'requests', 0], ['first answer possible, ms', 'first', 0],
  ['the whole player there, ms', 'whole', 0], ['the same, second visit, ms', 'again', 0], ['press to painted answer, ms', 'painted', 1],
  ["main thread's work, pressing down, ms", 'down', 1], ["main thread's work, letting go, ms", 'work', 1], ['main thread while idle, %', 'main', 2], ['GPU process while idle, %', 'graphics', 1],
  [`frames in ${kIdleSeconds} idle s`, 'paints', 0], ["renderer's own memory, MB", 'megabytes', 1], ['controls in the accessibility tree', 'spoken', 0]];
const compared = ['first', 'whole', 'again', 'painted'];
const cell = (text) => text.padStart(14);
const print = (head, cells) => console.log(head.padEnd(40) + cells.map(cell).join(''));
console.log(`\n${runs} runs, interleaved; Chromium ${browser.version()}, 360x740 at 2x; times with a 4x slowed processor, loads at 1.6 Mbit/s and 150 ms\n`);
print('', seen.map(({ name }) => name));
for (const [head, what, digits] of lines) {
  print(head, seen.map((one) => one[what].toFixed(digits)));
  if (!compared.includes(what)) continue;
  print('  to bare HTML', seen.map((one) => `${(one[what] / html[what]).toFixed(2)}x`));
  print('  to bare ImGui', seen.map((one) => `${(one[what] / bare[what]).toFixed(2)}x`));
}

const { scrolled } = ours;
const most = (head, value, limit, unit, digits = 1) => ({ head, said: `${value.toFixed(digits)} ${unit}`, budget: `<= ${limit} ${unit}`, met: value <= limit });
const budgets = [
  most('bytes, all', ours.bytes, 330, 'kB'),
  most('bytes until the first answer', ours.bytesFirst, 30, 'kB'),
  most('requests', ours.requests, 6, '', 0),
  most('first answer possible', ours.first / html.first, 1.6, 'x HTML', 2),
  most('the whole player there', ours.whole / html.whole, 5, 'x HTML', 2),
  most('the same, second visit', ours.again / html.again, 2.2, 'x HTML', 2),
  most('press to painted answer', ours.painted / bare.painted, 0.45, 'x ImGui', 2),
  most("main thread's work of a press", ours.work, 16.7, 'ms'),
  most('main thread while idle', ours.main, 0.5, '%', 2),
  most('frames while idle', ours.paints, 0, '', 0),
  most("renderer's own memory", ours.megabytes, 40, 'MB'),
  { head: 'controls in the accessibility tree', said: `${ours.spoken} of ${ours.inPage}`, budget: 'all', met: ours.spoken >= ours.inPage },
  { head: 'paints for each frame that scrolled', said: `${scrolled.paints} of ${scrolled.frames}, ${scrolled.perSecond.toFixed(0)} a second`, budget: 'each, text at 200 %',
    met: scrolled.frames > 0 && scrolled.paints >= scrolled.frames - 1 },
];
console.log('\nBudgets');
for (const { head, said, budget, met } of budgets) console.log(`${head.padEnd(40)}${said.padStart(24)}${budget.padStart(24)}   ${met ? 'ok' : 'MISSED'}`);
if (strict && budgets.some(({ met }) => !met)) process.exitCode = 1;
