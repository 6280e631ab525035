/** The lesson's sounds: bytes out of the program in, something that a player of the browser's plays out. */

/** @param {(media: string) => string} source the sound in base64 */
export function makeSounds(source) {
  const addresses = new Map();
  return {
    /** An address for an <audio>. The same sound has the same one. */
    address(media) {
      if (!addresses.has(media)) addresses.set(media, URL.createObjectURL(soundOf(media, source(media))));
      return addresses.get(media);
    },
  };
}

function soundOf(media, base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: media.endsWith('.ogg') ? 'audio/ogg' : 'audio/mpeg' });
}
