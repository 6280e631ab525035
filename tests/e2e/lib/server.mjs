// The real waymark-server with a data folder of its own, on a free port.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

const root = path.resolve(import.meta.dirname, '../../..');
const build = process.env.WAYMARK_BUILD ?? path.join(root, 'build/desktop');
export const kReadySite = process.env.WAYMARK_SITE ?? path.join(root, 'build/web');
/** WAYMARK_BUILD is a build folder or the folder of its programs. */
export const kProgram = [path.join(build, 'waymark-server'), path.join(build, 'bin/waymark-server')].find((file) => fs.existsSync(file)) ?? 'waymark-server';

/** Tests run as whoever one is, in a container as root. */
process.env.WAYMARK_AS_ROOT ??= '1';
/** Pages say local time, and tests look for days in UTC. */
process.env.TZ = 'UTC';

export const kCaseworker = 'worker@example.org';

const newPath = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-')), 'data');

/**
 * A new data folder with one organisation, its records in a file or in the PostgreSQL database named.
 * @returns {{folder: string, password: string}}
 */
export function newData(...database) {
  const folder = newPath();
  const said = execFileSync(kProgram, ['init', '--data', folder, '--organisation', 'Test House', '--email', kCaseworker, ...database.flatMap((each) => ['--database', each])],
    { encoding: 'utf8' });
  return { folder, password: /password\s+(\S+)/.exec(said)[1] };
}

/** The data folder of one more server that shares the database of `other`. */
export function joinedData(other) {
  const folder = newPath();
  for (const name of ['keys', 'database']) fs.cpSync(path.join(other.folder, name), path.join(folder, name), { recursive: true });
  return { folder, password: other.password };
}

/** A private PostgreSQL, which puts itself away when this program ends. @returns {Promise<{connection: string, end: () => void}>} */
export async function startPostgres() {
  const process_ = spawn('sh', [path.join(root, 'tests/support/postgres.sh')], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of readline.createInterface({ input: process_.stdout })) return { connection: line, end: () => process_.stdin.end() };
  throw new Error('PostgreSQL did not start');
}

/**
 * A server with its data, and a site or a folder of lessons alone. `stop` ends it in good order, `kill` does not; `start` begins again with
 * the same data and address.
 */
export async function openServer({ site = kReadySite, lessons = '', data = newData() } = {}) {
  const { folder, password } = data;
  let process_ = null;
  let address = 'http://127.0.0.1:0';

  const ended = () => new Promise((resolve) => (process_.exitCode ?? process_.signalCode ?? null) !== null ? resolve() : process_.once('exit', resolve));
  const server = {
    folder,
    password,
    get address() { return address; },
    get pid() { return process_.pid; },
    get running() { return process_.exitCode === null && process_.signalCode === null; },

    async start() {
      const listen = new URL(address).host || '127.0.0.1:0';
      process_ = spawn(kProgram, ['serve', '--data', folder, '--listen', address.endsWith(':0') ? '127.0.0.1:0' : listen, '--quiet', ...(lessons ? ['--lessons', lessons] : ['--site', site])],
        { stdio: ['ignore', 'pipe', 'inherit'] });
      for await (const line of readline.createInterface({ input: process_.stdout })) {
        const found = /^Waymark is at (http:\S+)\/ /.exec(line);
        if (!found) continue;
        address = found[1];
        process_.stdout.resume();
        return server;
      }
      throw new Error('waymark-server ended before it listened');
    },
    /** @returns {Promise<number | null>} its exit code */
    async stop() {
      process_.kill('SIGTERM');
      await ended();
      return process_.exitCode;
    },
    async kill() {
      process_.kill('SIGKILL');
      await ended();
    },
    /** Ends all and forgets the data. */
    async close() {
      await server.kill();
      fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    },

    /** Enrols somebody. @returns {string} their code */
    enrol(reference) {
      return execFileSync(kProgram, ['enrol', '--data', folder, '--reference', reference], { encoding: 'utf8' }).trim();
    },
    /** Runs another verb on the same data. @returns {{status: number, stdout: string, stderr: string}} */
    run(verb, ...more) {
      return spawnSync(kProgram, [verb, '--data', folder, ...more], { encoding: 'utf8' });
    },
    /** All bytes that are kept, of all files. */
    bytes() {
      const files = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
      return Buffer.concat(files.filter((file) => fs.statSync(file).isFile()).map((file) => fs.readFileSync(file)));
    },
  };
  return server.start();
}
