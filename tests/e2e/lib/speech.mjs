// What a screen reader says over the mirror, held against what the Screen says.

import assert from 'node:assert/strict';
import { injectScreenReader } from './inject.mjs';

/** From now on a screen reader is there, and hears what is announced by itself. */
export async function listen(page) {
  if (!await page.evaluate(() => 'virtual' in globalThis)) await injectScreenReader(page);
  await page.evaluate(async () => {
    const { virtual } = globalThis;
    await virtual.stop().catch(() => {});
    await virtual.start({ container: document.getElementById('page') });
    globalThis.heard = await virtual.spokenPhraseLog();  // It grows.
  });
}

/** Waits until something that fits was announced. @returns {Promise<string[]>} all that was, each once, since listen() */
export async function announced(page, wanted) {
  const heard = await page.waitForFunction((pattern) => {
    const phrases = globalThis.heard.filter((phrase) => /^(polite|assertive): \S/.test(phrase));
    return phrases.some((phrase) => pattern.test(phrase)) && [...new Set(phrases)];
  }, wanted);
  return heard.jsonValue();
}

/** Walks once through the page. @returns {Promise<[string, string][]>} node id and phrase, for each stop */
async function walk(page) {
  if (!await page.evaluate(() => 'virtual' in globalThis)) await injectScreenReader(page);
  return page.evaluate(async () => {
    const { virtual } = globalThis;
    const stops = [];
    const describing = (leaf) => (leaf.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id).textContent).join(' ');
    await virtual.start({ container: document.getElementById('page') });
    const first = [virtual.activeNode, await virtual.lastSpokenPhrase()];
    for (let i = 0; i < 2000; ++i) {
      const node = virtual.activeNode;
      const phrase = await virtual.lastSpokenPhrase();
      if (i > 0 && node === first[0] && phrase === first[1]) break;  // Round to the beginning.
      const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
      const leaf = element?.closest('[data-node], label[id], .hint');
      const silent = leaf?.matches('[role=status]') && !leaf.textContent;
      // Names of rows and columns are said with each cell in the plain text.
      const named = leaf?.matches('th');
      if (leaf && !silent && !named && !phrase.startsWith('end of ')) stops.push([leaf.id.replace(/^n-|\.label$|\.hint$/g, ''), phrase, leaf.matches('td'), leaf.matches('textarea') ? leaf.value : '', describing(leaf)]);
      await virtual.next();
    }
    await virtual.stop();
    return stops;
  });
}

/** A thing's kind, which a reader says first; then its words; then what it adds about its state. */
const kReaderKind = /^(heading|button|radio|checkbox|slider|textbox|link|image|img|status|paragraph|listitem|legend|progressbar|label|group|strong|emphasis|generic|output|caption|cell|term|definition|figcaption)(, |$)/;
const kReaderState = [/\bposition \d+, set size \d+\b/g, /\blevel \d\b/g, /\bmin value \d+\b/g, /\bmax value \d+\b/g, /\bcurrent value( \d+%?)?/g,
  /, (partially |not )?checked\b/g, /, disabled\b/g, /, (not )?pressed\b/g, /\borientated \w+/g];

/** The plain text's own words for the same. */
const kPlainWords = [/^(Heading|Picture|Question|Choice, chosen|Choice|Tick box, ticked|Tick box|Text box|Button|Link|Slider|Table|Definition|Sound): /, /^Quote, (?=.*:$)/, /^(\d+\.|-) /,
  / Empty$/, / Holds: /, /, not available yet$/, /, from -?\d+ to -?\d+( \w+)?$/, /: \d+ percent$/];

const bare = (words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const without = (text, patterns) => bare(patterns.reduce((left, pattern) => left.replace(pattern, ' '), text));

/** A reader's phrase without what it adds. What names no kind is words alone. */
const wordsHeard = (phrase) => kReaderKind.test(phrase) ? without(phrase.replace(kReaderKind, ''), kReaderState) : bare(phrase);

/** For each node in order, its different phrases. */
function byNode(stops) {
  const nodes = [];
  for (const [id, phrase, isCell, written, description] of stops) {
    if (nodes.at(-1)?.id !== id) nodes.push({ id, phrases: [], isCell, description: '' });
    nodes.at(-1).phrases.push(phrase, written);
    nodes.at(-1).description += ` ${description}`;
  }
  return nodes;
}

/** All words that are said of a node, each once: a reader names a thing and then reads what it holds. */
const wordsOf = (texts) => new Set(texts.flatMap((text) => text.split(' ')).filter(Boolean));

/**
 * Fails where a screen reader does not say the same nodes in the same order, in the same words, as the Screen's plain text.
 * @param {string} what is compared
 */
export async function compareSpoken(page, what) {
  const stops = await walk(page);
  const spoken = await page.evaluate(() => globalThis.waymark.spoken);
  const heard = byNode(stops);
  if (process.env.WAYMARK_TELL) console.log(what, JSON.stringify(heard), JSON.stringify(spoken));
  assert.deepEqual(heard.map(({ id }) => id), spoken.map(([id]) => id), `${what}: the order`);
  for (const [i, [id, line]] of spoken.entries()) {
    const said = wordsOf(heard[i].phrases.map(wordsHeard));
    const own = heard[i].isCell ? line.split(': ').slice(2).join(': ') : line;  // A cell's line begins with the names of its row and column.
    const meant = wordsOf([without(own, kPlainWords)]);
    // "strong" is a kind of thing, and a word that can be said.
    for (const phrase of heard[i].phrases) if (meant.has(phrase)) said.add(phrase);
    // What stands at a slider's ends is said of the slider too, and on its own.
    for (const word of wordsOf([bare(heard[i].description)])) if (!meant.has(word)) said.delete(word);
    assert.deepEqual([...said].sort(), [...meant].sort(), `${what}: ${id}: ${JSON.stringify(heard[i].phrases)} for ${line}`);
  }
}
