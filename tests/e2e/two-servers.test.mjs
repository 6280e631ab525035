// Two waymark-servers on one PostgreSQL, as docs/operating.md says: what one took the other knows, also when one of them dies. No browser.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { after, before, test } from 'node:test';
import { checkAll, checkVerified, finishUntilKilled, seeded, smallLessonFolder } from './lib/crash.mjs';
import { joinedData, kProgram, newData, openServer, startPostgres } from './lib/server.mjs';
import { submit, tokenFor } from './lib/small-lesson.mjs';
import { spawnSync } from 'node:child_process';

const lessons = smallLessonFolder();
let postgres = null;
let servers = [];

before(async () => {
  postgres = await startPostgres();
  const first = await openServer({ lessons, data: newData(postgres.connection) });
  servers = [first, await openServer({ lessons, data: joinedData(first) })];
});

after(async () => {
  for (const server of servers) await server.close();
  postgres.end();
  fs.rmSync(lessons, { recursive: true });
});

test('a code entered at one is known at the other, and the same run sent to both is recorded once', async () => {
  const [one, other] = servers;
  const token = await tokenFor(one.address, one.enrol('TV-BOTH'));
  const run = randomBytes(16).toString('hex');
  const sent = Array.from({ length: 20 }, (_, i) => submit(servers[i % 2].address, token, run).then((answer) => answer.text()));
  const answers = new Set(await Promise.all(sent));
  assert.equal(answers.size, 1, [...answers].join('\n'));
  const elsewhere = await (await submit(other.address, token, randomBytes(16).toString('hex'))).json();
  assert.equal(elsewhere.receipt, JSON.parse([...answers][0]).receipt);
});

test('whichever is killed, what either acknowledged is there once, at the other at once and at both later', async () => {
  const tokens = [];
  for (let i = 0; i < 8; ++i) tokens.push(await tokenFor(servers[i % 2].address, servers[i % 2].enrol(`TV-${i}`)));
  const chance = seeded(20261124);
  for (let kill = 0; kill < 6; ++kill) {
    const [victim, survivor] = kill % 2 === 0 ? servers : [...servers].reverse();
    const acknowledged = await finishUntilKilled([victim, survivor], tokens, 1 + chance(60));
    await checkAll(survivor, tokens, acknowledged);
    await victim.start();
    await checkAll(victim, tokens, acknowledged);
  }
  servers.forEach(checkVerified);
});

test('a database that holds records is no place to begin anew', () => {
  const folder = `${servers[0].folder}-new`;
  const again = spawnSync(kProgram, ['init', '--data', folder, '--organisation', 'Other', '--email', 'a@example.org', '--database', postgres.connection], { encoding: 'utf8' });
  assert.equal(again.status, 1);
  assert.equal(again.stderr, 'waymark-server: That database holds records already; nothing was changed. To serve them from this machine too, copy the folder keys and '
    + 'the file database of a server that does.\n');
  assert.ok(!fs.existsSync(folder));
});
