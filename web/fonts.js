/** The typeface, fetched once: for the page, for the canvas and for the words in pictures. */

export const kFamily = 'Atkinson Hyperlegible Next';

/**
 * @param {{regular: string, bold: string}} addresses
 * @returns {Promise<{regular: ArrayBuffer, bold: ArrayBuffer}>}
 */
export async function loadFonts(addresses) {
  const get = async (address, weight) => {
    const bytes = await (await fetch(address)).arrayBuffer();
    const face = new FontFace(kFamily, bytes.slice(0), { weight });
    document.fonts.add(await face.load());
    return bytes;
  };
  const [regular, bold] = await Promise.all([get(addresses.regular, '400'), get(addresses.bold, '700')]);
  return { regular, bold };
}

/** @param {ArrayBuffer} bytes */
export function dataAddress(bytes) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob([bytes], { type: 'font/ttf' }));
  });
}
