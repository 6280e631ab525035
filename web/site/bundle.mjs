// The page's modules as one script. They import only by name from beside them and give no two things the same name, so that
// putting them one after another in a function is all there is to it.

import fs from 'node:fs';
import path from 'node:path';

const kImport = /^import \{[^}]*\} from '\.\/([\w-]+\.js)';\n/gm;

/** @returns {string} the script that begins with `entry` in `folder` */
export function bundle(folder, entry) {
  const sources = [];
  const seen = new Set();
  const take = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = fs.readFileSync(path.join(folder, name), 'utf8');
    for (const [, other] of source.matchAll(kImport)) take(other);
    const own = source.replace(kImport, '').replace(/^export /gm, '');
    if (/^import /m.test(own)) throw new Error(`${name} imports in a way that site/bundle.mjs does not know`);
    sources.push(`// ${name}\n${own}`);
  };
  take(entry);
  checkNames(sources);
  return `(() => {\n'use strict';\n${sources.join('\n')}})();\n`;
}

function checkNames(sources) {
  const names = sources.flatMap((source) => [...source.matchAll(/^(?:async )?(?:function|const|let|class) (\w+)/gm)].map((found) => found[1]));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`${twice} is the name of two things in the page's modules`);
}
