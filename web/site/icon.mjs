// The icon: three lines of a page, which say nothing of what the course is about. One list of shapes, as SVG and as PNG.

import zlib from 'node:zlib';

const kSide = 512;
/** Within the middle that every mask leaves: x, y, width, height; their ends are round. */
const kLines = [[146, 152, 220, 44], [146, 234, 220, 44], [146, 316, 132, 44]];
const kFiner = 4;

/** @param {string} ground #rrggbb @param {string} paper of the lines */
export function iconSvg(ground, paper) {
  const lines = kLines.map(([x, y, w, h]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${h / 2}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${kSide} ${kSide}"><rect width="${kSide}" height="${kSide}" fill="${ground}"/>` +
    `<g fill="${paper}">${lines}</g></svg>`;
}

/** Whether a point lies in a line: its ends are half circles. */
const inLine = (px, py) => kLines.some(([x, y, w, h]) => {
  const r = h / 2;
  const nearest = Math.min(Math.max(px, x + r), x + w - r);
  return (px - nearest) ** 2 + (py - y - r) ** 2 <= r * r;
});

/** @param {number} side in pixels @param {string} ground #rrggbb @param {string} paper of the lines */
export function iconPng(side, ground, paper) {
  const [under, over] = [ground, paper].map((colour) => [...Buffer.from(colour.slice(1), 'hex')]);
  const row = 1 + side * 3;
  const raw = Buffer.alloc(side * row);
  const at = (pixel, part) => ((pixel + (part + 0.5) / kFiner) * kSide) / side;
  for (let y = 0; y < side; ++y) {
    for (let x = 0; x < side; ++x) {
      let within = 0;
      for (let part = 0; part < kFiner * kFiner; ++part) within += inLine(at(x, part % kFiner), at(y, Math.floor(part / kFiner)));
      const share = within / kFiner ** 2;
      under.forEach((from, i) => { raw[y * row + 1 + x * 3 + i] = Math.round(from + (over[i] - from) * share); });
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);  // 8 bits, red, green and blue
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(kind, bytes) {
  const all = Buffer.alloc(12 + bytes.length);
  all.writeUInt32BE(bytes.length, 0);
  all.write(kind, 4, 'latin1');
  bytes.copy(all, 8);
  all.writeUInt32BE(zlib.crc32(all.subarray(4, 8 + bytes.length)), 8 + bytes.length);
  return all;
}
