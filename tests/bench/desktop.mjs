// The desktop player from its start, beside a window that does nothing, interleaved in one run: how long until its first
// picture, how much memory it holds, what it does while nothing happens. docs/benchmarks.md says what each line means.
//
//   node desktop.mjs BIN LESSON [--runs 9] [--strict]     BIN: where waymark-player and bare_window are
//
// Both draw with Mesa's software renderer into an X server of their own, Xvfb, whose picture is a file: it is looked at
// every two milliseconds. So the time is the one until somebody would see it, with nothing built in for measuring.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values: { runs, strict }, positionals: [bin, lesson] } = parseArgs({
  allowPositionals: true, options: { runs: { type: 'string', default: '9' }, strict: { type: 'boolean', default: false } } });
const [kWidth, kHeight] = [480, 800];  // As the player's window opens.
const kIdleSeconds = 20;
const kTicksPerSecond = 100;  // USER_HZ: the same on every Linux.
const kPatience = 20_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));

/** @returns {Promise<{name: string, picture: () => Uint32Array, close: () => void}>} an X server; picture: some of its rows */
async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${kWidth}x${kHeight}x24`, '-fbdir', folder, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdio[3].once('data', (words) => resolve(String(words).trim()));
  });
  const file = fs.openSync(path.join(folder, 'Xvfb_screen0'), 'r');
  const head = Buffer.alloc(100);
  fs.readSync(file, head, 0, head.length, 0);
  // An xwd file: its fields are 32 bits each, the greater byte first; the rows stand behind the colours.
  const field = (at) => head.readUInt32BE(at * 4);
  const [begin, row] = [field(0) + field(19) * 12, field(12)];
  const step = 8;
  const pixels = Buffer.alloc(kWidth * 4 * (kHeight / step));
  return {
    name: `:${number}`,
    picture() {
      for (let y = 0; y < kHeight / step; ++y) fs.readSync(file, pixels, y * kWidth * 4, kWidth * 4, begin + y * step * row);
      return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4).map((pixel) => pixel & 0xffffff);
    },
    close() {
      fs.closeSync(file);
      server.kill();
    },
  };
}

const blank = (picture) => picture.every((pixel) => pixel === picture[0]);
const drawn = {
  bare_window: (picture) => picture.every((pixel) => pixel === 0xffffff),
  // Words: several shades on a paper that covers most of it.
  'waymark-player': (picture) => new Set(picture).size > 8 && picture.filter((pixel) => pixel !== 0).length > picture.length / 2,
};

const megabytes = (pid, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
/** Clock ticks of processor time, of the program and the kernel for it. */
const ticks = (pid) => {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return Number(fields[11]) + Number(fields[12]);
};

/** Starts a program, waits for its first picture, and lets it rest. */
async function start(display, row, rest) {
  const { name } = row;
  while (!blank(display.picture())) await sleep(10);  // The one before is still going.
  const data = fs.mkdtempSync(path.join(folder, 'data-'));
  const env = { ...process.env, DISPLAY: display.name, WAYLAND_DISPLAY: '', SDL_VIDEODRIVER: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  const from = performance.now();
  const program = spawn(path.join(bin, name), name === 'bare_window' ? [] : ['--data', data, lesson], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  try {
    while (!drawn[name](display.picture())) {
      if (program.exitCode !== null || performance.now() - from > kPatience) throw new Error(`${name} drew nothing`);
      await sleep(2);
    }
    row.first.push(performance.now() - from);
    await sleep(1000);
    row.resident.push(megabytes(program.pid, 'VmRSS'));
    row.anonymous.push(megabytes(program.pid, 'RssAnon'));
    if (!rest) return;
    const before = ticks(program.pid);
    await sleep(kIdleSeconds * 1000);
    row.idle.push(((ticks(program.pid) - before) / kTicksPerSecond / kIdleSeconds) * 100);
  } finally {
    program.kill();
    await ended;
  }
}

const rows = Object.keys(drawn).map((name) => ({ name, first: [], resident: [], anonymous: [], idle: [] }));
const display = await openDisplay();
try {
  for (let run = 1; run <= Number(runs); ++run) {
    for (const row of rows) await start(display, row, run === 1);
    console.error(`run ${run} of ${runs}: ${rows.map(({ name, first }) => `${name} ${first.at(-1).toFixed(0)} ms`).join(', ')}`);
  }
} finally {
  display.close();
  fs.rmSync(folder, { recursive: true, force: true });
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const [bare, ours] = rows.map(({ name, ...lists }) => Object.fromEntries(Object.entries(lists).map(([what, list]) => [what, median(list)])));
console.log(`\n${runs} runs, interleaved; Mesa's software renderer, Xvfb ${kWidth}x${kHeight}\n`);
console.log(' '.repeat(44) + 'bare window'.padStart(14) + 'waymark-player'.padStart(16));
for (const [head, what, digits] of [['first picture, ms from start', 'first', 0], ['resident memory, MB', 'resident', 1],
  ['of it no file behind (heap, stacks), MB', 'anonymous', 1], [`of a core, ${kIdleSeconds} s idle, %`, 'idle', 2]]) {
  console.log(head.padEnd(44) + bare[what].toFixed(digits).padStart(14) + ours[what].toFixed(digits).padStart(16));
}

const budgets = [
  ['first picture', ours.first, 150, 'ms', 0],
  ['resident memory', ours.resident, 80, 'MB', 1],
  ['resident memory beyond the bare window', ours.resident - bare.resident, 80, 'MB', 1],
  ['of a core while idle', ours.idle, 0.5, '%', 2],
];
console.log('\nBudgets');
for (const [head, value, limit, unit, digits] of budgets) {
  console.log(`${head.padEnd(44)}${`${value.toFixed(digits)} ${unit}`.padStart(14)}${`< ${limit} ${unit}`.padStart(16)}   ${value < limit ? 'ok' : 'MISSED'}`);
}
if (strict && budgets.some(([, value, limit]) => value >= limit)) process.exitCode = 1;
