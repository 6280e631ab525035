/* global createWaymark */
/**
 * The program behind the page (WebAssembly): its functions in this language. What it asks of the page it asks through
 * `host`; src/player/web/page_calls.h says what each means.
 */

const kFloatBytes = 4;
const kHeader = 3;
const kRect = 5;

/**
 * @typedef {{id: string, x: number, y: number, width: number, height: number, fixed: boolean}} Placed CSS pixels
 * @typedef {{nodes: Placed[], barHeight: number, contentHeight: number}} Layout
 * @param {object} host gets `written` and `answered`, to be called with what its `write` and `send` led to
 * @param {string} wasm address
 */
export async function loadEngine(host, wasm) {
  const locateFile = (name) => (name.endsWith('.wasm') ? wasm : name);
  const module = await createWaymark({ host, canvas: host.canvas, locateFile });

  /** Calls with pointers to copies of the strings, which end with the call. */
  const withStrings = (call, ...strings) => {
    const pointers = strings.map((text) => module.stringToNewUTF8(text));
    try {
      return call(...pointers);
    } finally {
      for (const pointer of pointers) module._free(pointer);
    }
  };
  const copied = (buffer) => {
    const pointer = module._malloc(buffer.byteLength);
    new Uint8Array(module.HEAPF32.buffer).set(new Uint8Array(buffer), pointer);
    return pointer;
  };
  const text = (pointer) => module.UTF8ToString(pointer);

  host.written = (sequence, ok) => module._wm_written(sequence, ok ? 1 : 0);
  host.stretched = (hash) => withStrings((it) => module._wm_stretched(it), hash);
  host.word = (number, begin, end) => module._wm_word(number, begin, end);
  host.said = (number, ok) => module._wm_said(number, ok ? 1 : 0);
  host.answered = (sequence, status, body) => withStrings((it) => module._wm_answered(sequence, status, it), body);

  return {
    start(stored, code, language, lesson) {
      withStrings((it) => module._wm_start(it), JSON.stringify({ stored, code, language, lesson }));
    },
    /** @param {string} json an Intent */
    intent(json) {
      withStrings((it) => module._wm_intent(it), json);
    },
    wake() {
      module._wm_wake();
    },

    /** Changes when, and only when, html() does. */
    revision: () => module._wm_revision(),
    html: () => text(module._wm_html()),
    /** @returns {{id: string, title: string, language: string, plain: boolean}} of the screen; plain: no canvas can set it */
    head: () => JSON.parse(text(module._wm_head())),
    /** @returns {[string, string][]} node ids and what is said, in reading order */
    spoken: () => JSON.parse(text(module._wm_spoken())),
    /** @returns {[string, string, string, string]} what is read aloud: the node's id; its words before, lit, and behind */
    lit: () => JSON.parse(text(module._wm_lit())),
    /** Of the lesson that is open the SVG of a picture, or a sound in base64; or ''. */
    media: (name) => withStrings((it) => text(module._wm_media(it)), name),

    /** @returns {boolean} whether there is a canvas to paint on now */
    openCanvas({ regular, bold }) {
      const [first, second] = [copied(regular), copied(bold)];
      const opened = module._wm_open_canvas(first, regular.byteLength, second, bold.byteLength);
      module._free(first);
      module._free(second);
      return opened === 1;
    },
    /** One more face, that `host.bringFont` was asked for. */
    addFont(name, bytes) {
      const pointer = copied(bytes);
      withStrings((it) => module._wm_font(it, pointer, bytes.byteLength), name);
      module._free(pointer);
    },
    restoreCanvas() {
      module._wm_restore_canvas();
    },
    attend({ hovered, pressed, focused }) {
      withStrings((...ids) => module._wm_attend(...ids), hovered, pressed, focused);
    },
    /** @returns {boolean} whether one more frame is needed */
    paint({ scroll, width, height, pixelRatio, textScale, theme, still, now }) {
      return module._wm_paint(scroll, width, height, pixelRatio, textScale, theme, still ? 1 : 0, now) === 1;
    },
    /** @returns {Layout} of the frame that was painted last */
    layout() {
      const ids = text(module._wm_ids()).split('\n');
      const at = module._wm_rects() / kFloatBytes;
      const floats = module.HEAPF32;
      const [count, barHeight, contentHeight] = floats.subarray(at, at + kHeader);
      const nodes = [];
      for (let i = 0; i < count; ++i) {
        const from = at + kHeader + i * kRect;
        const [x, y, width, height, fixed] = floats.subarray(from, from + kRect);
        nodes.push({ id: ids[i], x, y, width, height, fixed: fixed === 1 });
      }
      return { nodes, barHeight, contentHeight };
    },
    pictureReady(media, width) {
      withStrings((it) => module._wm_picture_ready(it, width), media);
    },
  };
}
