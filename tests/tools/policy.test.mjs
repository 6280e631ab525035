// The server allows the one script that stands in the page itself, by its hash.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { test } from 'node:test';

const read = (name) => fs.readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('the hash in the server\'s policy is that of the script in web/index.html', () => {
  const scripts = [...read('web/index.html').matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script);
  assert.equal(scripts.length, 1);
  const wanted = `'sha256-${createHash('sha256').update(scripts[0]).digest('base64')}'`;
  assert.deepEqual(read('src/server/handle.cc').match(/'sha256-[^']+'/g), [wanted], 'put this hash in kSitePolicy of src/server/handle.cc');
});
