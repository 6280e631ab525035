// Serves sites over loopback as a good static host would: with brotli, names with a hash kept for ever, all others asked for anew.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const kTypes = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.svg': 'image/svg+xml' };

/** @param {Buffer} bytes @returns {Buffer} as small as brotli makes it */
function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: hint } = zlib.constants;
  return zlib.brotliCompressSync(bytes, { params: { [quality]: 11, [window]: 24, [hint]: bytes.length } });
}

/** All files of a folder as a site. @returns {Map<string, Buffer>} by their path from the folder */
export function folderAsSite(folder) {
  const names = fs.readdirSync(folder, { recursive: true }).filter((name) => !name.endsWith('.br') && fs.statSync(path.join(folder, name)).isFile());
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}

/**
 * @param {Map<string, Buffer>} site
 * @returns {Promise<{address: string, sizes: Map<string, number>, close: () => void}>} sizes: bytes with brotli by path
 */
export async function serve(site) {
  const packed = new Map([...site].map(([name, bytes]) => [`/${name}`, brotli(bytes)]));
  packed.set('/', packed.get('/index.html'));
  const server = http.createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname;
    const bytes = packed.get(name);
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    const page = name === '/' || name.endsWith('.html') || name === '/sw.js';
    response.writeHead(200, {
      'content-type': kTypes[path.extname(name) || '.html'] ?? 'application/octet-stream', 'content-encoding': 'br', 'content-length': bytes.length,
      'cache-control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
    });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    sizes: new Map([...packed].map(([name, bytes]) => [name, bytes.length])),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
