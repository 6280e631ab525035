// The page's modules can be put together into one script, which otherwise only the build for the web would tell.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { bundle } from '../../web/site/bundle.mjs';

test('the modules of the page have no two things of one name', () => {
  for (const entry of ['boot.js', 'hands.js', 'speech.js']) {
    assert.match(bundle(path.resolve(import.meta.dirname, '../../web'), entry), /^\(\(\) => \{\n'use strict';/);
  }
});
