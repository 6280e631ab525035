// What a camera would read of a page.

import fs from 'node:fs';
import { createRequire } from 'node:module';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/** The text of the QR code in a picture, or null. @param {import('playwright-core').Browser} browser */
export async function readQr(browser, png) {
  const page = await browser.newPage();
  try {
    await page.evaluate(`${source}; undefined`);
    return await page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      return globalThis.jsQR(data, width, height)?.data ?? null;
    }, `data:image/png;base64,${png.toString('base64')}`);
  } finally {
    await page.close();
  }
}
