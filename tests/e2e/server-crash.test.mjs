// The real waymark-server over real sockets: killed while people complete lessons, and asked nasty things.

import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { after, before, test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const build = process.env.WAYMARK_BUILD ?? path.join(root, 'build/desktop');
const program = [path.join(build, 'bin/waymark-server'), path.join(build, 'waymark-server')].find((file) => fs.existsSync(file));

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

/** A lesson of three questions, as a package. */
function makePackage() {
  const names = ['one', 'two', 'three'];
  const question = (id, index) => ({
    kind: 'plain', id: `${id}-page`, title: 'A question', next: index + 1 < names.length ? `${names[index + 1]}-page` : 'end',
    question: { kind: 'single-choice', id, prompt: 'Is it so?', attempts: 1, options: [{ id: 'yes', text: 'Yes', correct: true }, { id: 'no', text: 'No' }] },
  });
  const lesson = {
    format: 1, id: 'small', title: 'Small', summary: 'Three questions.', language: 'en-GB', minutes: 5, reviewed: '2026-11-22', expires: '2027-11-22',
    completion: { moveOn: 'Completed', masteryScore: 0 },
    pages: [...names.map(question), { kind: 'ending', id: 'end', title: 'The end' }],
  };
  const version = sha256(JSON.stringify(sorted({ lesson, media: {} })));
  return { version, json: JSON.stringify(sorted({ package: 1, version, lesson, sources: [], services: [], media: {} })) };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-crash-'));
const data = path.join(folder, 'data');
const lesson = makePackage();
let server = null;
let address = '';

/** Starts the server on a free port; ready once it says where it is. */
async function start() {
  server = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--lessons', path.join(folder, 'lessons'), '--quiet'],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of readline.createInterface({ input: server.stdout })) {
    const found = /^Waymark is at (http:\S+)\/ /.exec(line);
    if (!found) continue;
    address = found[1];
    server.stdout.resume();
    return;
  }
  throw new Error('waymark-server ended before it listened');
}

async function end(signal) {
  const gone = new Promise((resolve) => { server.once('exit', (code, by) => resolve(by ?? code)); });
  server.kill(signal);
  return gone;
}

const enrol = (reference) => execFileSync(program, ['enrol', '--data', data, '--reference', reference], { encoding: 'utf8' }).trim();

async function enter(code) {
  const answer = await fetch(`${address}/api/enter`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) });
  assert.equal(answer.status, 200);
  return (await answer.json()).token;
}

const evidence = (run) => JSON.stringify({
  run, number: 1, lesson: 'small', version: lesson.version, language: 'en-GB', started: 1000, finished: 1200, minutes: 5,
  answers: ['one', 'two', 'three'].map((question) => ({ question, attempt: 1, answer: ['yes'] })), claim: { score: 1000, complete: true },
});

const put = (token, run, body = evidence(run)) => fetch(`${address}/api/runs/${run}/submissions/1`, {
  method: 'PUT', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body,
});

before(async () => {
  assert.ok(program, `no waymark-server under ${build}`);
  fs.mkdirSync(path.join(folder, 'lessons'));
  fs.writeFileSync(path.join(folder, 'lessons', `${lesson.version}.json`), lesson.json);
  execFileSync(program, ['init', '--data', data, '--organisation', 'Test House', '--email', 'worker@example.org']);
  await start();
});

after(async () => {
  if (server.exitCode === null && server.signalCode === null) await end('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

test('every acknowledged completion is there once after SIGKILL in the middle of it', async () => {
  const kPeople = 8;
  const tokens = [];
  for (let i = 0; i < kPeople; ++i) tokens.push(await enter(enrol(`TV-${i}`)));
  const acknowledged = [];  // {token, run, receipt}
  let killed = false;

  // Each person finishes the lesson again and again, in runs of their own, until the server is gone.
  const finishing = tokens.map(async (token) => {
    for (;;) {
      const run = randomBytes(16).toString('hex');
      const answer = await put(token, run).then((given) => given.json().then((json) => ({ status: given.status, ...json }))).catch(() => null);
      if (answer === null) {
        assert.ok(killed, 'an answer was lost before the server was killed');
        return;
      }
      assert.equal(answer.verdict, 'verified', JSON.stringify(answer));
      acknowledged.push({ token, run, receipt: answer.receipt });
      // In the middle of it: others' requests are under way.
      if (acknowledged.length === 10 * kPeople) {
        killed = true;
        server.kill('SIGKILL');
      }
    }
  });
  await Promise.all(finishing);
  assert.ok(acknowledged.length >= 10 * kPeople);

  await start();
  for (const token of tokens) {
    const me = await (await fetch(`${address}/api/me`, { headers: { Authorization: `Bearer ${token}` } })).json();
    assert.equal(me.completions.length, 1);
    for (const mine of acknowledged.filter((each) => each.token === token)) {
      assert.equal(mine.receipt, me.completions[0].receipt);
    }
  }
  for (const { token, run, receipt } of acknowledged) {
    // Other bytes first: only a run that was kept refuses them, one that was lost would be taken as new.
    const other = await put(token, run, evidence(run).replace('"minutes":5', '"minutes":10'));
    assert.equal(other.status, 409, 'an acknowledged run was lost');
    const again = await put(token, run);
    assert.equal(again.status, 200);
    assert.equal((await again.json()).receipt, receipt);
  }
});

/** Sends bytes and gives all that comes back until the other end closes. */
function talk(bytes) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(Number(port), hostname, () => { for (const part of [bytes].flat()) socket.write(part); });
    socket.setEncoding('latin1');
    socket.on('data', (part) => { answer += part; });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const problemIn = (answer) => /urn:waymark:problem:([a-z-]+)/.exec(answer)?.[1];

test('nasty requests are told what is wrong, and end nothing', async () => {
  const head = `PUT /api/runs/${'a'.repeat(32)}/submissions/1 HTTP/1.1\r\nHost: x\r\n`;
  const rows = [
    ['a header without end', [`GET / HTTP/1.1\r\nX: `, 'x'.repeat(4 << 20)], 'headers-too-large'],
    ['a target without end', `GET /${'x'.repeat(1 << 20)} HTTP/1.1\r\n\r\n`, 'headers-too-large'],
    ['garbage', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]), 'malformed-request'],
    ['a version that is none', 'GET / HTTP/9.9\r\n\r\n', 'malformed-request'],
    ['a length that is none', `${head}Content-Length: many\r\n\r\n`, 'malformed-request'],
    ['a negative length', `${head}Content-Length: -5\r\n\r\n`, 'malformed-request'],
    ['two lengths', `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, 'malformed-request'],
    ['a body too large by its length', `${head}Content-Length: 400000000\r\n\r\n`, 'body-too-large'],
    ['a body too large by its chunks', `${head}Transfer-Encoding: chunked\r\n\r\n${'8000\r\n' + 'x'.repeat(0x8000) + '\r\n'}`.concat('8000\r\n' + 'x'.repeat(0x8000) + '\r\n', '8000\r\n' + 'x'.repeat(0x8000) + '\r\n0\r\n\r\n'), 'body-too-large'],
    ['chunks that are none', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n`, 'malformed-request'],
    ['a path that climbs', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
    ['a path that climbs in disguise', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
    ['a whole address as target', 'GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
  ];
  for (const [name, bytes, problem] of rows) assert.equal(problemIn(await talk(bytes)), problem, name);
  // A body that never comes holds up nobody else.
  const { hostname, port } = new URL(address);
  const slow = net.connect(Number(port), hostname, () => slow.write(`${head}Content-Length: 100\r\n\r\n{`));
  slow.on('error', () => {});
  assert.equal((await fetch(`${address}/.well-known/jwks.json`)).status, 200);
  slow.destroy();
  assert.equal(server.exitCode, null);
  assert.equal(server.signalCode, null);
});

test('a second server on the same data is refused, and so are wrong command lines', () => {
  const run = (...args) => spawnSync(program, args, { encoding: 'utf8' });
  const second = run('serve', '--data', data, '--listen', '127.0.0.1:0');
  assert.equal(second.status, 1);
  assert.equal(second.stderr, `waymark-server: Another waymark-server serves ${data} already. Stop that one first, or name another folder.\n`);
  const again = run('init', '--data', data, '--demo');
  assert.equal(again.status, 1);
  assert.equal(again.stderr, `waymark-server: ${data} is not empty. Name a new folder; nothing in this one was changed.\n`);
  assert.equal(run('serve').status, 2);
  assert.equal(run('dance').status, 2);
  assert.equal(run('init', '--data', path.join(folder, 'other')).status, 2);
  assert.equal(run('enrol', '--data', path.join(folder, 'nowhere'), '--reference', 'X').status, 1);
  assert.equal(run('--help').status, 0);
});

test('SIGTERM ends it in good order', async () => {
  assert.equal(await end('SIGTERM'), 0);
});
