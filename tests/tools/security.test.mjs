// docs/security.md answers every requirement of OWASP ASVS 5.0, levels 1 and 2, once: with tests that exist, or with words.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** The numbers of levels 1 and 2 in release 5.0.0, by section. */
const kSections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3
5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2
10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`;
const kIds = kSections.split(/\s+/).flatMap((section) => {
  const [name, count] = section.split(':');
  return Array.from({ length: Number(count) }, (_, i) => `${name}.${i + 1}`);
});

const rows = fs.readFileSync(path.join(root, 'docs/security.md'), 'utf8').split('\n')
  .map((line) => /^\| (\d+\.\d+\.\d+) \| (.*) \| (.*) \|$/.exec(line)).filter((row) => row)
  .map(([, id, what, how]) => ({ id, what, how }));

/** All names of tests, as the sources write them. */
function namesOfTests() {
  const names = new Set();
  for (const file of fs.readdirSync(path.join(root, 'tests'), { recursive: true })) {
    const text = /\.(tests\.cc|test\.mjs)$/.test(file) ? fs.readFileSync(path.join(root, 'tests', file), 'utf8') : '';
    for (const [, , literals] of text.matchAll(/^TEST_CASE(_METHOD)?\((?:\w+, *)?((?:"(?:[^"\\]|\\.)*"\s*)+)/gm)) {
      names.add([...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('').replaceAll('\\"', '"'));
    }
    for (const [, , name] of text.matchAll(/^ *test\((['"`])((?:[^\\]|\\.)*?)\1, /gm)) names.add(name.replaceAll("\\'", "'"));
  }
  return names;
}

test('every requirement of levels 1 and 2 stands there once, in order', () => {
  assert.equal(kIds.length, 253);
  assert.deepEqual(rows.map(({ id }) => id), kIds);
});

test('each line has tests that exist, or a reason, or says that it is open', () => {
  const names = namesOfTests();
  assert.ok(names.size > 500, `only ${names.size} tests were found`);
  for (const { id, what, how } of rows) {
    assert.ok(what.length > 3, `${id} does not say what it is about`);
    const [, kind, words] = /^(test|met|does not apply|open): (.+)$/.exec(how) ?? [];
    assert.ok(kind, `${id} begins with none of test, met, does not apply, open: ${how}`);
    if (kind !== 'test') {
      assert.ok(words.length > 15, `${id} gives no reason: ${how}`);
      continue;
    }
    const named = [...words.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    assert.ok(named.length > 0, `${id} names no test: ${how}`);
    for (const name of named) assert.ok(names.has(name), `${id}: there is no test “${name}”`);
  }
});
