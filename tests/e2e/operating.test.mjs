// What docs/operating.md tells a volunteer to do, done: every command on that page, in its order; and what happens to a server whose
// disk is full, whose database cannot be written, or that is asked to stop. No browser.

import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { after, before, test } from 'node:test';
import { startPostgres } from './lib/server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const build = process.env.WAYMARK_BUILD ?? path.join(root, 'build/desktop');
const bin = [build, path.join(build, 'bin')].find((folder) => fs.existsSync(path.join(folder, 'waymark-server'))) ?? build;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-operating-'));
/** Tests run as whoever one is, in a container as root. */
process.env.WAYMARK_AS_ROOT ??= '1';
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` };

/** The commands of the page: {command, stopped, postgres}, as they stand but with folders and ports of this test. */
function commands() {
  const page = fs.readFileSync(path.join(root, 'docs/operating.md'), 'utf8');
  return [...page.matchAll(/^```console( stopped| postgres)?\n(.*?)^```$/gms)].flatMap(([, kind, block]) => block.trim().split('\n').map((line) => {
    assert.match(line, /^\$ waymark-server /, 'a line of a console block is a command');
    const command = line.slice(2).replaceAll('/srv/', `${folder}/`).replace('127.0.0.1:8080', '127.0.0.1:0').replace('127.0.0.1:9090', '127.0.0.1:0');
    return { command, stopped: kind !== undefined, postgres: kind === ' postgres' };
  }));
}

const running = [];

/** Starts a server by a shell's command. @returns {{process, address, metrics, log: () => string, end: (signal) => Promise}} */
async function start(command) {
  const process_ = spawn('bash', ['-c', `exec ${command}`], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(process_);
  let log = '';
  process_.stderr.on('data', (part) => { log += part; });
  const server = { process: process_, address: '', metrics: '', log: () => log };
  server.end = (signal) => new Promise((resolve) => {
    process_.once('exit', (code, by) => resolve(by ?? code));
    process_.kill(signal);
  });
  for await (const line of readline.createInterface({ input: process_.stdout })) {
    server.metrics = /^Metrics are at (\S+)/.exec(line)?.[1] ?? server.metrics;
    if (!line.startsWith('Waymark is at ')) continue;
    process_.stdout.resume();
    return server;
  }
  throw new Error(`it ended before it listened: ${log}`);
}

const run = (...args) => spawnSync(path.join(bin, 'waymark-server'), args, { encoding: 'utf8' });

/** A new data folder. */
function newData(name) {
  const data = path.join(folder, name);
  execFileSync(path.join(bin, 'waymark-server'), ['init', '--data', data, '--organisation', 'Test House', '--email', 'a@example.org']);
  return data;
}

before(() => {
  for (const name of ['site', 'backups']) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, 'site', 'index.html'), '<!doctype html><title>Waymark</title>');
});

after(() => {
  for (const each of running) if (each.exitCode === null && each.signalCode === null) each.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true, force: true });
});

test('every command of docs/operating.md works, in its order', async (t) => {
  let server = null;
  const said = {};
  const postgres = await startPostgres();
  t.after(postgres.end);
  for (const { command: written, stopped, postgres: moves } of commands()) {
    const command = moves ? written.replace(/"host=.*"/, `"${postgres.connection}"`) : written;
    if (stopped && server !== null) {
      assert.equal(await server.end('SIGTERM'), 0, server.log());
      server = null;
    }
    const verb = command.split(' ')[1];
    if (verb === 'serve') {
      server = await start(command);
      continue;
    }
    const done = spawnSync('bash', ['-c', command], { encoding: 'utf8', env: environment });
    assert.equal(done.status, 0, `${command}\n${done.stdout}${done.stderr}`);
    said[verb] = done.stdout;
    if (verb === 'verify' || verb === 'restore') assert.match(done.stdout, /^All of it holds\.$/m);
    if (verb === 'backup') assert.equal(fs.statSync(command.split(' ').at(-1)).mode & 0o777, 0o600);
    if (verb === 'backup' && server !== null) {
      const metrics = await (await fetch(server.metrics)).text();
      assert.match(metrics, /^waymark_last_backup_seconds [1-9]/m);
    }
  }
  assert.match(said.erase, /^Certificate of erasure /);
  assert.ok(!said.erase.includes('TV-2213'));
  assert.equal(JSON.parse(said.export).person.reference, 'TV-2213');
});

/** The address at which a server listens, of its process. */
async function addressOf(data, more = '') {
  const port = await new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port: free } = probe.address(); probe.close(() => resolve(free)); });
  });
  const server = await start(`${path.join(bin, 'waymark-server')} serve --data ${data} --listen 127.0.0.1:${port} --log json --metrics 127.0.0.1:0 ${more}`);
  return { server, address: `http://127.0.0.1:${port}` };
}

test('the log is JSON without anything about a person, metrics are not where people are, and SIGTERM signs the heads', async () => {
  const data = newData('logged');
  const { server, address } = await addressOf(data);
  const code = run('enrol', '--data', data, '--reference', 'Quercus-1').stdout.trim();
  const entered = await fetch(`${address}/api/enter`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) });
  const { token } = await entered.json();
  await fetch(`${address}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
  await fetch(`${address}/staff/people/${'a'.repeat(32)}/record`);
  assert.equal((await fetch(`${address}/metrics`)).status, 404);
  assert.equal((await fetch(`${address}/readyz`)).status, 200);
  assert.match(await (await fetch(server.metrics)).text(), /waymark_requests_total\{method="POST",route="\/api\/enter",status="200"\} 1/);
  assert.equal(await server.end('SIGTERM'), 0);
  const lines = server.log().trim().split('\n').map((line) => JSON.parse(line));
  const requests = lines.filter((line) => line.route);
  assert.deepEqual(Object.keys(requests[0]), ['time', 'level', 'method', 'route', 'status', 'ms', 'request']);
  assert.ok(requests.some((line) => line.route === '/api/enter' && line.request === entered.headers.get('x-request-id')));
  for (const theirs of ['Quercus', code, code.replaceAll('-', ''), token, 'a'.repeat(32), '127.0.0.1']) assert.ok(!server.log().includes(theirs), theirs);
  assert.match(run('verify', '--data', data).stdout, /, [1-9]\d* signed heads?,/);
});

test('a restore without the keys checks receipts as before, and signs with a new key', () => {
  const data = newData('lost');
  const file = path.join(folder, 'lost.db');
  assert.equal(run('backup', '--data', data, file).status, 0);
  const again = run('backup', '--data', data, file);
  assert.equal(again.status, 1);
  assert.equal(again.stderr, `waymark-server: ${file} is there already. Name a new file; nothing was changed.\n`);
  const restored = path.join(folder, 'found');
  const done = run('restore', file, '--data', restored);
  assert.equal(done.status, 0, done.stdout + done.stderr);
  assert.deepEqual(fs.readdirSync(path.join(restored, 'keys')).sort(), ['0001.pub', '0002.key']);
  assert.match(run('verify', '--data', restored, '--heads', `${file}.heads`).stdout, /All of it holds/);
  // What is no backup, or has no keys beside it, leaves nothing.
  fs.writeFileSync(path.join(folder, 'none.db'), 'no database');
  fs.copyFileSync(file, path.join(folder, 'keyless.db'));
  for (const name of ['none.db', 'keyless.db', 'nowhere.db']) {
    const target = path.join(folder, `from-${name}`);
    const refused = run('restore', path.join(folder, name), '--data', target);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^waymark-server: .+\.\n$/);
    assert.ok(!fs.existsSync(target) && !fs.existsSync(`${target}.part`), name);
  }
  assert.equal(run('restore', file, '--data', restored).stderr, `waymark-server: ${restored} is not empty. Name a new folder; nothing in this one was changed.\n`);
});

test('a backup for which there is no room says so, and leaves nothing', () => {
  const data = newData('roomy');
  for (let i = 0; i < 3; ++i) assert.equal(run('enrol', '--data', data, '--reference', `TV-${i}`).status, 0);
  const file = path.join(folder, 'too-large.db');
  // Files of this child may grow to 64 KiB; the database is larger.
  const done = spawnSync('bash', ['-c', `ulimit -f 64; exec ${path.join(bin, 'waymark-server')} backup --data ${data} ${file}`], { encoding: 'utf8' });
  assert.equal(done.status, 1, done.stdout);
  assert.match(done.stderr, /There is no backup: The database could not do it: .+ Nothing was left in /);
  assert.deepEqual(fs.readdirSync(folder).filter((name) => name.startsWith('too-large')), []);
  assert.match(run('verify', '--data', data).stdout, /All of it holds/);
});

test('a server whose disk is full says not-saved and not ready, loses nothing, and goes on when there is room', async () => {
  const data = newData('full');
  const code = run('enrol', '--data', data, '--reference', 'TV-1').stdout.trim();
  const limited = await addressOf(data);
  // From now on no file of the server may grow beyond what it is.
  execFileSync('prlimit', ['--pid', String(limited.server.process.pid), '--fsize=4096:unlimited']);
  const enter = (address) => fetch(`${address}/api/enter`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) });
  assert.equal((await enter(limited.address)).status, 500);
  assert.equal((await fetch(`${limited.address}/readyz`)).status, 503);
  assert.equal((await fetch(`${limited.address}/healthz`)).status, 200);
  execFileSync('prlimit', ['--pid', String(limited.server.process.pid), '--fsize=unlimited:unlimited']);
  assert.equal((await enter(limited.address)).status, 200);
  assert.equal((await fetch(`${limited.address}/readyz`)).status, 200);
  assert.match(await (await fetch(limited.server.metrics)).text(), /^waymark_store_failures_total [1-9]/m);
  assert.equal(await limited.server.end('SIGTERM'), 0);
  assert.match(run('verify', '--data', data).stdout, /All of it holds/);
});

test('a database that cannot be written is said plainly, and nothing is changed', () => {
  const data = newData('locked');
  const nobody = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  fs.chmodSync(folder, 0o755);
  // Root may write everything; then somebody does who may not.
  if (nobody.uid) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data]);
  fs.writeFileSync(path.join(data, 'lock'), '', { mode: 0o600 });
  if (nobody.uid) fs.chownSync(path.join(data, 'lock'), nobody.uid, nobody.gid);
  fs.chmodSync(path.join(data, 'waymark.db'), 0o400);
  fs.chmodSync(data, 0o500);
  const before = fs.readFileSync(path.join(data, 'waymark.db'));
  for (const args of [['serve', '--data', data, '--listen', '127.0.0.1:0'], ['enrol', '--data', data, '--reference', 'TV-1'], ['retention', '--data', data]]) {
    const done = spawnSync(path.join(bin, 'waymark-server'), args, { encoding: 'utf8', timeout: 60_000, ...nobody });
    assert.equal(done.status, 1, `${args[0]} ${done.stdout}${done.stderr}`);
    assert.match(done.stderr, /^waymark-server: The database could not do it: .+\.$/m);
  }
  fs.chmodSync(data, 0o700);
  fs.chmodSync(path.join(data, 'waymark.db'), 0o600);
  assert.deepEqual(fs.readFileSync(path.join(data, 'waymark.db')), before);
  assert.match(run('verify', '--data', data).stdout, /All of it holds/);
});
