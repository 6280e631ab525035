/** A voice of this device, through the browser. Only those are used that speak without a network: what somebody reads or
    writes here is told to nobody. Loaded when something is first to be said. */

const kMostLetters = 200;  // Some browsers stop in the middle of what takes longer than a quarter of a minute.
const kPatience = 2000;  // Milliseconds in which a browser finds its voices.
const kLight = 'read-aloud';

const primary = (tag) => tag.replace('_', '-').split('-')[0].toLowerCase();
const bytes = (text) => new TextEncoder().encode(text).length;

/** The text in pieces of a sentence each, or less: together they are the text. @returns {string[]} */
function pieces(text) {
  const sentences = text.match(/[^.!?…]+[.!?…]*[”’"')\]]*\s*|[.!?…]+\s*/gu) ?? [];
  return sentences.flatMap((sentence) => {
    const parts = [];
    for (let rest = sentence; rest;) {
      const blank = rest.length > kMostLetters ? rest.lastIndexOf(' ', kMostLetters) : -1;
      const end = rest.length <= kMostLetters ? rest.length : blank > 0 ? blank + 1 : kMostLetters;
      parts.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return parts;
  });
}

/** The device's own voices for a language, those of its country and the browser's choice first. */
function voicesFor(language) {
  const rank = (voice) => (voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase() ? 0 : 2) + (voice.default ? 0 : 1);
  return speechSynthesis.getVoices()
    .filter((voice) => voice.localService === true && primary(voice.lang) === primary(language))
    .sort((one, other) => rank(one) - rank(other));
}

/** Once the browser knows its voices, or does not find any. */
function found(changed) {
  if (speechSynthesis.getVoices().length) return Promise.resolve();
  return new Promise((ready) => {
    speechSynthesis.addEventListener('voiceschanged', () => { ready(); changed(); }, { once: true });
    setTimeout(ready, kPatience);
  });
}

/** @param {() => void} changed there are other voices than before */
globalThis.makeSpeech = function (changed) {
  const voicesFound = found(changed);
  let current = null;  // Held, or a browser might forget it and what it was to tell.
  let lit = '';

  /** Says a piece, then those behind it. `offset`: bytes of the text before it. */
  const say = (rest, offset, voice, speed, told) => {
    const [text, ...behind] = rest;
    if (text === undefined) return told.ended(true);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = speed / 100;
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (utterance !== current || (name && name !== 'word')) return;
      const word = /^\S*/.exec(text.slice(charIndex))[0];
      const begin = offset + bytes(text.slice(0, charIndex));
      told.word(begin, begin + bytes(charLength ? text.slice(charIndex, charIndex + charLength) : word));
    };
    // Not every voice tells of its words: until one does, all of the piece is lit.
    utterance.onstart = () => utterance === current && told.word(offset, offset + bytes(text.trimEnd()));
    utterance.onend = () => utterance === current && say(behind, offset + bytes(text), voice, speed, told);
    utterance.onerror = () => utterance === current && told.ended(false);
    current = utterance;
    speechSynthesis.speak(utterance);
  };

  return {
    voices: voicesFor,

    /**
     * Says a text and no longer what was said before.
     * @param {{text: string, language: string, speed: number, voice: string}} what
     * @param {{word: (begin: number, end: number) => void, ended: (ok: boolean) => void}} told
     */
    async speak({ text, language, speed, voice }, told) {
      const asked = {};
      current = asked;
      speechSynthesis.cancel();
      await voicesFound;
      if (current !== asked) return;
      const voices = voicesFor(language);
      const chosen = voices.find(({ name }) => name === voice) ?? voices[0];
      if (!chosen) return told.ended(false);
      say(pieces(text), 0, chosen, speed, told);
    },

    /** Lights the words that are said, and brings their node into view. A canvas lights its own. */
    light([id, before, words, behind], plain) {
      const element = id && [`n-${id}.label`, `n-${id}.title`, `n-${id}`].map((name) => document.getElementById(name)).find(Boolean);
      if (id !== lit && element) element.scrollIntoView({ block: 'nearest' });
      lit = id;
      if (!globalThis.CSS?.highlights) return;
      const range = plain && words && element ? rangeOf(element, before, words, behind) : null;
      if (range) CSS.highlights.set(kLight, new Highlight(range));
      else CSS.highlights.delete(kLight);
    },
  };
};

/** Where the words stand among those of an element, which may hold more than its own. */
function rangeOf(element, before, words, behind) {
  const at = element.textContent.indexOf(before + words + behind);
  if (at < 0) return null;
  const range = document.createRange();
  let [begin, end] = [at + before.length, at + before.length + words.length];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.data;
    if (begin >= 0 && begin < length) range.setStart(node, begin);
    if (end > 0 && end <= length) range.setEnd(node, end);
    begin -= length;
    end -= length;
  }
  return range;
}
