// The ready site with one more lesson, which is packed from the tests' own, and what the interface says in one more language.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const build = process.env.WAYMARK_BUILD ?? path.join(root, 'build/desktop/bin');
const site = process.env.WAYMARK_SITE ?? path.join(root, 'build/web');

/**
 * @param {string} lesson its folder
 * @param {string} [words] a file "<language>.json" of the interface's words
 * @returns {{folder: string, remove: () => void}}
 */
export function siteWith(lesson, words) {
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-site-'));
  const folder = path.join(top, 'site');
  fs.cpSync(site, folder, { recursive: true });
  execFileSync(path.join(build, 'waymark'), ['pack', path.join(root, lesson), '--out', path.join(top, 'packed')]);

  const [added] = JSON.parse(fs.readFileSync(path.join(top, 'packed/index.json'), 'utf8'));
  const packed = fs.readFileSync(path.join(top, `packed/${added.version}.json`));
  for (const language of ['', ...Object.keys(JSON.parse(packed).translations ?? {}).map((tag) => `.${tag}`)]) {
    fs.writeFileSync(path.join(folder, `lessons/${added.version}${language}.json`), packed);
  }
  if (words) fs.copyFileSync(path.join(root, words), path.join(folder, 'words', path.basename(words)));
  // The page carries the list: with quotes as an attribute has them.
  const attribute = (list) => JSON.stringify(list).replaceAll('"', '&quot;');
  const known = JSON.parse(fs.readFileSync(path.join(folder, 'lessons/index.json'), 'utf8'));
  fs.writeFileSync(path.join(folder, 'lessons/index.json'), JSON.stringify([...known, added]));
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const changed = page.replace(attribute(known), attribute([...known, added]));
  if (changed === page) throw new Error('The page does not carry the list of lessons');
  fs.writeFileSync(path.join(folder, 'index.html'), changed);
  for (const name of ['index.html.br', 'lessons/index.json.br']) fs.rmSync(path.join(folder, name), { force: true });
  return { folder, remove: () => fs.rmSync(top, { recursive: true, force: true }) };
}
