/** The typeface: for the page, for the canvas and for the words in pictures. Two faces at first, each other when it is needed. */

export const kFamily = 'Atkinson Hyperlegible Next';

/**
 * @param {{regular: string, bold: string}} addresses
 * @returns {Promise<{regular: ArrayBuffer, bold: ArrayBuffer}>}
 */
export async function loadFonts(addresses) {
  const get = async (address, weight) => {
    const bytes = await bytesOf(address);
    const face = new FontFace(kFamily, bytes.slice(0), { weight });
    document.fonts.add(await face.load());
    return bytes;
  };
  const [regular, bold] = await Promise.all([get(addresses.regular, '400'), get(addresses.bold, '700')]);
  return { regular, bold };
}

/** Tells the page of the other faces: the browser fetches one when a character or a style needs it. Emoji are its own. */
export function offerFonts(address) {
  for (const [before, family, unicodeRange] of [
    ['', kFamily], ['dyslexic-', 'Waymark Dyslexic'], ['latin-', kFamily, 'U+180-217,U+253,U+257,U+300-323,U+1E44-1E63,U+1EA0-1EF1,U+1EF4-1EF9'],
    ['greek-', kFamily, 'U+370-3FF,U+1F00-1FFF'], ['cyrillic-', kFamily, 'U+400-52F'],
  ]) {
    for (const [name, weight, style] of [['regular', '400', 'normal'], ['bold', '700', 'normal'], ['italic', '400', 'italic']]) {
      const looks = unicodeRange ? { weight, style, unicodeRange } : { weight, style };
      if (before || name === 'italic') document.fonts.add(new FontFace(family, `url(${address(before + name)})`, looks));
    }
  }
}

/**
 * Fetches faces for the canvas, each once; one that did not come is fetched again when it is asked for again.
 * @param {(name: string, bytes: ArrayBuffer) => void} take
 */
export function makeFontBringer(address, take) {
  const asked = new Set();
  return async (name) => {
    if (asked.has(name)) return;
    asked.add(name);
    try {
      take(name, await bytesOf(address(name)));
    } catch {
      asked.delete(name);
    }
  };
}

async function bytesOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** @param {ArrayBuffer} bytes */
export function dataAddress(bytes) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob([bytes], { type: 'font/ttf' }));
  });
}
