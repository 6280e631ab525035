// The real waymark-server over real sockets: killed while people complete lessons, and asked nasty things.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { checkAll, checkVerified, finishUntilKilled, seeded, smallLessonFolder } from './lib/crash.mjs';
import { kProgram, openServer } from './lib/server.mjs';
import { evidenceOf, submit, tokenFor } from './lib/small-lesson.mjs';

const lessons = smallLessonFolder();
let server = null;

const enter = (code) => tokenFor(server.address, code);
const put = (token, run, body = evidenceOf(run)) => submit(server.address, token, run, body);

before(async () => { server = await openServer({ lessons }); });

after(async () => {
  await server.close();
  fs.rmSync(lessons, { recursive: true });
});

// `./dev soak` kills a thousand times.
const kKills = Number(process.env.WAYMARK_KILLS ?? 20);

test(`every acknowledged completion is there once, however often the server is killed (${kKills} times)`, async () => {
  const kPeople = 8;
  const tokens = [];
  for (let i = 0; i < kPeople; ++i) tokens.push(await enter(server.enrol(`TV-${i}`)));
  const chance = seeded(20261123);
  for (let kill = 0; kill < kKills; ++kill) {
    const acknowledged = await finishUntilKilled([server], tokens, 1 + chance(12 * kPeople));
    await server.start();
    await checkAll(server, tokens, acknowledged);
  }
  checkVerified(server);
});

test('an answer that was lost is given again, and nothing is recorded twice', async () => {
  const token = await enter(server.enrol('TV-LOST'));
  const run = randomBytes(16).toString('hex');
  const body = evidenceOf(run);
  // The whole request goes out, and the line is cut before a byte of the answer is read.
  const { hostname, port } = new URL(server.address);
  const head = `PUT /api/runs/${run}/submissions/1 HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\n`
    + `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  await new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname, () => socket.write(head + body, () => socket.resetAndDestroy()));
    socket.on('error', () => {});
    socket.on('close', resolve);
  });
  const answers = await Promise.all([put(token, run, body), put(token, run, body)].map(async (answer) => (await answer).text()));
  assert.equal(answers[0], answers[1]);
  const me = await (await fetch(`${server.address}/api/me`, { headers: { Authorization: `Bearer ${token}` } })).json();
  assert.equal(me.completions.length, 1);
  assert.equal(me.completions[0].receipt, JSON.parse(answers[0]).receipt);
});

/** Sends bytes and gives all that comes back until the other end closes. */
function talk(bytes) {
  const { hostname, port } = new URL(server.address);
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
    ['a length and chunks', `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 'malformed-request'],
    ['chunks that are none', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n`, 'malformed-request'],
    ['a path that climbs', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
    ['a path that climbs in disguise', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
    ['a whole address as target', 'GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'not-found'],
  ];
  for (const [name, bytes, problem] of rows) assert.equal(problemIn(await talk(bytes)), problem, name);
  // A body that never comes holds up nobody else.
  const { hostname, port } = new URL(server.address);
  const slow = net.connect(Number(port), hostname, () => slow.write(`${head}Content-Length: 100\r\n\r\n{`));
  slow.on('error', () => {});
  assert.equal((await fetch(`${server.address}/.well-known/jwks.json`)).status, 200);
  slow.destroy();
  assert.ok(server.running);
});

/** The most memory that the server had so far, in bytes. */
const mostMemory = () => Number(/VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) * 1024;

/** Sends `head`, then `size` bytes as fast as they are taken; gives how many were. */
function push(head, size) {
  const { hostname, port } = new URL(server.address);
  const piece = Buffer.alloc(1 << 20, 'x');
  return new Promise((resolve) => {
    let left = size;
    const socket = net.connect(Number(port), hostname, () => { socket.write(head); go(); });
    const go = () => {
      while (left > 0 && !socket.destroyed) {
        left -= piece.length;
        if (!socket.write(piece)) return socket.once('drain', go);
      }
      return socket.end();
    };
    socket.on('error', () => {});
    socket.on('close', () => resolve(size - left));
    socket.resume();
  });
}

test('400 MB of a header line, or of a body, cost less than 10 MB', async () => {
  const before = mostMemory();
  await push('GET / HTTP/1.1\r\nX: ', 400 << 20);
  await push('POST /api/enter HTTP/1.1\r\nContent-Length: 400000000\r\n\r\n', 400 << 20);
  await push('POST /api/enter HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n17D78400\r\n', 400 << 20);
  // The same from twenty at once.
  await Promise.all(Array.from({ length: 20 }, () => push('GET / HTTP/1.1\r\nX: ', 50 << 20)));
  assert.ok(mostMemory() - before < 10 << 20, `${(mostMemory() - before) >> 20} MB`);
  assert.equal((await fetch(`${server.address}/.well-known/jwks.json`)).status, 200);
});

test('as root it runs only where that is meant', { skip: process.getuid() !== 0 }, () => {
  const env = { ...process.env };
  delete env.WAYMARK_AS_ROOT;
  const serve = spawnSync(kProgram, ['serve', '--data', server.folder, '--listen', '127.0.0.1:0'], { encoding: 'utf8', env });
  assert.equal(serve.status, 1);
  assert.match(serve.stderr, /^waymark-server: This does not run as root\. .* set WAYMARK_AS_ROOT=1\.\n$/);
  assert.equal(spawnSync(kProgram, ['--help'], { encoding: 'utf8', env }).status, 0);
});

test('it holds no file open for writing but in its data folder', async () => {
  await enter(server.enrol('WRITES'));
  const links = fs.readdirSync(`/proc/${server.pid}/fd`).map((fd) => {
    const flags = parseInt(/flags:\s+(\d+)/.exec(fs.readFileSync(`/proc/${server.pid}/fdinfo/${fd}`, 'utf8'))[1], 8);
    return { fd: Number(fd), writes: (flags & 3) !== 0, target: fs.readlinkSync(`/proc/${server.pid}/fd/${fd}`) };
  });
  const written = links.filter(({ fd, writes, target }) => fd > 2 && writes && target.startsWith('/')).map(({ target }) => target);
  assert.ok(written.includes(path.join(server.folder, 'waymark.db')), String(written));
  assert.deepEqual(written.filter((target) => !target.startsWith(`${server.folder}/`)), []);
  assert.ok(fs.readdirSync(path.dirname(server.folder)).every((name) => name === 'data'), 'something was written beside the data folder');
});

test('a second server on the same data is refused, and so are wrong command lines', () => {
  const run = (...args) => spawnSync(kProgram, args, { encoding: 'utf8' });
  const second = run('serve', '--data', server.folder, '--listen', '127.0.0.1:0');
  assert.equal(second.status, 1);
  assert.equal(second.stderr, `waymark-server: Another waymark-server serves ${server.folder} already. Stop that one first, or name another folder.\n`);
  const again = run('init', '--data', server.folder, '--demo');
  assert.equal(again.status, 1);
  assert.equal(again.stderr, `waymark-server: ${server.folder} is not empty. Name a new folder; nothing in this one was changed.\n`);
  assert.equal(run('serve').status, 2);
  assert.equal(run('dance').status, 2);
  assert.equal(run('init', '--data', path.join(path.dirname(server.folder), 'other')).status, 2);
  assert.equal(run('enrol', '--data', path.join(path.dirname(server.folder), 'nowhere'), '--reference', 'X').status, 1);
  assert.equal(run('--help').status, 0);
});

test('SIGTERM ends it in good order', async () => {
  assert.equal(await server.stop(), 0);
});
