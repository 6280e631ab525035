/** Reading aloud, as far as every visit has it. The voice and the light (speech.js) come when something is first to be said. */

/**
 * @param {object} host gets what the program asks of a voice: src/player/web/page_calls.h says what each means
 * @param {string} address of speech.js
 * @param {() => void} changed there are other voices than before
 * @returns {{light: (lit: () => [string, string, string, string], plain: boolean) => void}} shows the words that are said now
 */
export function makeReading(host, address, changed) {
  let bringing = null;
  let speech = null;
  let wanted = 0;
  const bring = () => (bringing ??= new Promise((load, error) => {
    document.head.append(Object.assign(document.createElement('script'), { src: address, onload: load, onerror: error }));
  }).then(() => {
    speech = globalThis.makeSpeech(changed);
    changed();
    return speech;
  }));
  Object.assign(host, {
    speaks: () => 'speechSynthesis' in globalThis,
    voices(language) {
      if (!speech) bring().catch(() => {});
      return speech ? speech.voices(language).map(({ name }) => name).join('\n') : '';
    },
    say(number, text, language, speed, voice) {
      wanted = number;
      const told = {
        word: (begin, end) => wanted === number && host.word(number, begin, end),
        ended: (ok) => wanted === number && host.said(number, ok),
      };
      bring().then((it) => wanted === number && it.speak({ text, language, speed, voice }, told), () => {
        bringing = null;  // Without a network: the next time, perhaps.
        told.ended(false);
      });
    },
    hush() {
      wanted = 0;
      globalThis.speechSynthesis?.cancel();
    },
  });
  return { light: (lit, plain) => speech?.light(lit(), plain) };
}
