// People who complete a lesson while servers are killed, and what has to be there afterwards.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evidenceOf, kSmallLesson, submit } from './small-lesson.mjs';

/** A folder of its own with the small lesson, for `openServer({ lessons })`. */
export function smallLessonFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-lessons-'));
  fs.writeFileSync(path.join(folder, `${kSmallLesson.version}.json`), kSmallLesson.json);
  return folder;
}

/** Numbers that only look random, so that every run of a test kills at the same places: an LCG (Numerical Recipes). */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

/**
 * Each person finishes the lesson again and again, in runs of their own, each run at the next of `servers`, until the first of them is
 * killed after so many answers.
 * @returns {Promise<{token: string, run: string, receipt: string}[]>} what was acknowledged
 */
export async function finishUntilKilled(servers, tokens, answers) {
  const acknowledged = [];
  let gone = null;
  await Promise.all(tokens.map(async (token, person) => {
    for (let turn = person; ; ++turn) {
      const run = randomBytes(16).toString('hex');
      const answer = await submit(servers[turn % servers.length].address, token, run)
        .then((given) => given.json().then((json) => ({ status: given.status, ...json }))).catch(() => null);
      if (answer === null) {
        assert.ok(gone !== null, 'an answer was lost before the server was killed');
        return;
      }
      assert.equal(answer.verdict, 'verified', JSON.stringify(answer));
      acknowledged.push({ token, run, receipt: answer.receipt });
      // In the middle of it: others' requests are under way.
      if (acknowledged.length === answers) gone = servers[0].kill();
    }
  }));
  await gone;
  return acknowledged;
}

/** What was acknowledged is there: once for each person, each run with the bytes that it had, and the same receipt. */
export async function checkAll(server, tokens, acknowledged) {
  for (const token of tokens) {
    const me = await (await fetch(`${server.address}/api/me`, { headers: { Authorization: `Bearer ${token}` } })).json();
    const mine = acknowledged.filter((each) => each.token === token);
    assert.ok(me.completions.length === 1 || mine.length === 0);
    for (const each of mine) assert.equal(each.receipt, me.completions[0].receipt);
  }
  for (const { token, run, receipt } of acknowledged) {
    // Other bytes first: only a run that was kept refuses them, one that was lost would be taken as new.
    const other = await submit(server.address, token, run, evidenceOf(run).replace('"minutes":5', '"minutes":10'));
    assert.equal(other.status, 409, 'an acknowledged run was lost');
    const again = await submit(server.address, token, run);
    assert.equal(again.status, 200);
    assert.equal((await again.json()).receipt, receipt);
  }
}

/** The chains, the heads and each completion with its evidence, as the operator would check them. */
export function checkVerified(server) {
  const verified = server.run('verify');
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  assert.match(verified.stdout, /All of it holds\.\n$/);
}
