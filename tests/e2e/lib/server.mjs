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
const program = [path.join(build, 'waymark-server'), path.join(build, 'bin/waymark-server')].find((file) => fs.existsSync(file)) ?? 'waymark-server';

/** Tests run as whoever one is, in a container as root. */
process.env.WAYMARK_AS_ROOT ??= '1';

export const kCaseworker = 'worker@example.org';

/** A new data folder with one organisation. @returns {{folder: string, password: string}} */
function newData() {
  const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-')), 'data');
  const said = execFileSync(program, ['init', '--data', folder, '--organisation', 'Test House', '--email', kCaseworker], { encoding: 'utf8' });
  return { folder, password: /password\s+(\S+)/.exec(said)[1] };
}

/**
 * A server with its data. `stop` ends it in good order, `kill` does not; `start` begins again with the same data and address.
 */
export async function openServer({ site = kReadySite } = {}) {
  const { folder, password } = newData();
  let process_ = null;
  let address = 'http://127.0.0.1:0';

  const ended = () => new Promise((resolve) => (process_.exitCode ?? process_.signalCode ?? null) !== null ? resolve() : process_.once('exit', resolve));
  const server = {
    folder,
    password,
    get address() { return address; },
    get pid() { return process_.pid; },

    async start() {
      const listen = new URL(address).host || '127.0.0.1:0';
      process_ = spawn(program, ['serve', '--data', folder, '--listen', address.endsWith(':0') ? '127.0.0.1:0' : listen, '--site', site, '--quiet'],
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
    async stop() {
      process_.kill('SIGTERM');
      await ended();
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
      return execFileSync(program, ['enrol', '--data', folder, '--reference', reference], { encoding: 'utf8' }).trim();
    },
    /** Runs another verb on the same data. @returns {{status: number, stdout: string, stderr: string}} */
    run(verb, ...more) {
      return spawnSync(program, [verb, '--data', folder, ...more], { encoding: 'utf8' });
    },
    /** All bytes that are kept, of all files. */
    bytes() {
      const files = fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
      return Buffer.concat(files.filter((file) => fs.statSync(file).isFile()).map((file) => fs.readFileSync(file)));
    },
  };
  return server.start();
}
