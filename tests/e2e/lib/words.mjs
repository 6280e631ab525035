// What stands for words in another language, read from the translators' own files.

import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** [msgid, msgstr] of a .po file, each as one text. */
function pairsOf(file) {
  const pairs = [];
  let field = '';
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [, name, text] = /^(msgctxt|msgid|msgstr)? ?(".*")$/.exec(line) ?? [];
    if (!text) continue;
    field = name ?? field;
    if (name === 'msgid') pairs.push({ msgid: '', msgstr: '' });
    if (field !== 'msgctxt') pairs.at(-1)[field] += JSON.parse(text);
  }
  return pairs;
}

/** As it is shown: without marks of Markdown and without what it cites. */
const shown = (text) => text.replace(/ ?\[@[\w-]+\]/g, '').replace(/\[([^\]]*)\]\(word:[^)]*\)/g, '$1').replace(/\*+/g, '');

/**
 * @param {string} language a tag
 * @param {string} lesson the id of one
 * @returns {(words: string) => string} of the interface, of what lessons share, and of that lesson
 */
export function wordsIn(language, lesson) {
  const known = new Map();
  for (const folder of ['assets/i18n', 'content/i18n', `content/modules/${lesson}/i18n`]) {
    for (const { msgid, msgstr } of pairsOf(path.join(root, folder, `${language}.po`))) {
      if (msgstr && !known.has(shown(msgid))) known.set(shown(msgid), shown(msgstr));
    }
  }
  return (words) => {
    if (!known.has(words)) throw new Error(`Nobody has said "${words}" in ${language}`);
    return known.get(words);
  };
}
