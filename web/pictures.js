/** The lesson's pictures: SVG text in, something that can be shown out. The words in them get the page's typeface. */

import { dataAddress, kFamily } from './fonts.js';

/**
 * @param {(media: string) => string} source the SVG of a picture
 * @param {Promise<{regular: ArrayBuffer, bold: ArrayBuffer}>} fonts
 */
export function makePictures(source, fonts) {
  const faces = fonts.then(
    async ({ regular, bold }) => face(await dataAddress(regular), 400) + face(await dataAddress(bold), 700),
    () => '',
  );
  const addresses = new Map();

  /** The SVG with its own copy of the typeface: a picture may not look outside itself. */
  const dressed = async (media, width) => {
    const svg = new DOMParser().parseFromString(source(media), 'image/svg+xml').documentElement;
    const [, , w, h] = (svg.getAttribute('viewBox') ?? '0 0 16 10').split(/[\s,]+/).map(Number);
    svg.setAttribute('width', width ?? w);
    svg.setAttribute('height', width ? Math.round((width * h) / w) : h);
    // Put in as text: an element of style made in this page would be held to the page's policy.
    const style = `<style>${await faces}text{font-family:"${kFamily}",sans-serif}</style>`;
    const text = new XMLSerializer().serializeToString(svg).replace(/^<[^>]*>/, (root) => root + style);
    return URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  };

  return {
    /** An address for an <img>. The same picture has the same one. */
    address(media) {
      if (!addresses.has(media)) addresses.set(media, dressed(media));
      return addresses.get(media);
    },

    /** The picture at exactly `width` physical pixels. @returns {Promise<HTMLImageElement>} */
    async draw(media, width) {
      const address = await dressed(media, width);
      try {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image;
      } finally {
        URL.revokeObjectURL(address);
      }
    },
  };
}

function face(address, weight) {
  return `@font-face{font-family:"${kFamily}";font-weight:${weight};src:url(${address})}`;
}
