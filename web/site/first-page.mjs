// The first screen as HTML, made by the player itself: the same program that will show it in the browser runs here without
// a page, and is asked what it would show to somebody new.

import vm from 'node:vm';

/**
 * @param {string} script Emscripten's
 * @param {Buffer} wasm
 * @param {(path: string) => string | undefined} file of the site
 * @returns {Promise<{html: string, head: {id: string, title: string, language: string}}>}
 */
export async function firstPage(script, wasm, file) {
  const location = { href: 'https://localhost/', pathname: '/' };
  const world = {
    WebAssembly, TextDecoder, TextEncoder, URL, performance, console, crypto, setTimeout, clearTimeout, location, Uint8Array,
    document: { currentScript: { src: '' }, baseURI: location.href, addEventListener() {} },
    navigator: { userAgent: '' },
  };
  world.window = world.self = world.globalThis = world;
  const createWaymark = vm.runInNewContext(`${script}\ncreateWaymark`, world);
  const answers = [];
  const host = {
    write: () => {},
    send: (sequence, request) => answers.push([sequence, JSON.parse(request).path]),
    leave() {},
    wakeAfter() {},
    changed() {},
    speaks: () => true,  // Most browsers can; where one cannot, the button goes.
  };
  const player = await createWaymark({ host, wasmBinary: new Uint8Array(wasm) });
  const give = (call, ...words) => call(...words.map((text) => (typeof text === 'string' ? player.stringToNewUTF8(text) : text)));
  give(player._wm_start, JSON.stringify({ stored: {}, code: '', language: '', lesson: '' }));
  for (const [sequence, path] of answers) {  // Grows while it is answered.
    const body = file(path);
    give(player._wm_answered, sequence, body === undefined ? 0 : 200, body ?? '');
  }
  const head = JSON.parse(player.UTF8ToString(player._wm_head()));
  return { html: player.UTF8ToString(player._wm_html()), head };
}
