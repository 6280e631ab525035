/** The player: joins the program, the page, the canvas and what is kept. */

import { loadEngine } from './engine.js';
import { loadFonts, makeFontBringer, offerFonts } from './fonts.js';
import { makeFrames } from './frames.js';
import { watchAttention } from './input.js';
import { leave } from './leave.js';
import { makeMirror } from './mirror.js';
import { send } from './network.js';
import { keepOffline } from './offline.js';
import { makePictures } from './pictures.js';
import { makeReading } from './reading.js';
import { makeSounds } from './sounds.js';
import { sameView, systemColours, viewport, watchViewport } from './viewport.js';
import { stretch } from './secret.js';
import { applySettings } from './settings.js';
import { speak } from './words.js';

/** The screen while something is fetched: the first page in the HTML says more, so it stays until there is another. */
const kOpening = 'opening';
/** The screens on which a newer version may take over. */
const kBetween = ['first', 'home'];

/**
 * @param {{page: HTMLElement, canvas: HTMLCanvasElement, addresses: {wasm: string, regular: string, bold: string, fonts: string, speech: string},
 *   storage: Promise<{stored: Record<string, string>, write: import('./storage.js').Write}>, code: string,
 *   language: string, lesson: string, plain: boolean, hold: boolean, arrived: (screen: string) => void}} options `hold`: what the page shows now stays until
 *   there is a screen that does not just say "opening". `arrived` is told that screen, once, when it has been shown.
 */
export async function startPlayer({ page, canvas, addresses, storage, code, language, lesson, plain, hold, arrived }) {
  const fonts = loadFonts(addresses);
  const fontAddress = (name) => `waymark-${name}-${addresses.fonts}.ttf`;
  offerFonts(fontAddress);
  let engine;
  let timer = 0;
  let paints = 0;
  let unwritten = 0;
  let safe = true;
  let renew = () => {};
  let shown = 0;
  let stale = true;
  let stopped = false;
  let painting = false;
  let wanted = false;
  let asPage = true;
  let opened = false;
  let paintable = false;
  let waiting = true;
  let screen = '';
  let view = null;

  const pictures = makePictures((media) => engine.media(media), fonts);
  const mirror = makeMirror(page, pictures, makeSounds((media) => engine.media(media)));
  const attention = watchAttention(page, (now) => {
    if (!painting) return;
    engine.attend(now);
    frames.request();
  });

  const show = () => {
    const revision = engine.revision();
    if (revision === shown && !stale) return;
    const head = engine.head();
    if (waiting && hold && head.id === kOpening) return;
    shown = revision;
    stale = false;
    if (applySettings(head.settings) || head.id !== screen) view = null;
    screen = head.id;
    mirror.show(engine.html(), head);
    showAsPage(meantAsPage(head));
    attention.refresh();
    renew();
    if (!waiting || head.id === kOpening) return;
    waiting = false;
    arrived(head.id);
  };

  /** In no lesson, and with nothing typed. */
  const between = () =>
    kBetween.includes(engine.head().id) && [...page.querySelectorAll('input:is([type=text], [type=password])')].every(({ value }) => !value);

  const choose = () => {
    const now = paintable && !asPage;
    if (now === wanted) return;
    wanted = now;
    frames.request();
  };

  const meantAsPage = (head) => plain || head.plain || head.settings['plain-page'] === 'on';

  /** As a plain page, or on the canvas if there is one: it is opened once, and only if somebody wants it. */
  const showAsPage = (now) => {
    asPage = now;
    if (!asPage && !opened) {
      opened = true;
      openCanvas(engine, canvas, fonts, (can) => {
        paintable = can;
        choose();
      }, () => view && sameView(view, viewport()) || frames.request());
    }
    choose();
  };

  const paint = () => {
    view ??= viewport();
    fit(canvas, view);
    const more = engine.paint(view);
    mirror.place(engine.layout(), `${view.width} ${view.textScale}`);
    paints += 1;
    return more;
  };

  const frames = makeFrames(() => {
    if (stopped) return false;
    const pressed = stale;  // What changes by itself does not move the page under somebody's eyes.
    view = painting ? viewport() : null;  // Asked before the page is changed, or the browser would have to lay it out twice.
    show();
    if (shown === 0) return false;
    if (painting !== wanted) {
      painting = wanted;
      mirror.setPainted(painting);
      attention.refresh();
    }
    const more = painting && paint();
    reading.light(engine.lit, !painting);
    if (pressed) mirror.reveal();
    return more;
  });

  const { stored, write } = await storage;
  if (!language && stored.language) speak(stored.language);
  const host = {
    canvas,
    write(sequence, changes) {
      unwritten += 1;
      write(JSON.parse(changes), (ok) => {
        unwritten -= 1;
        safe = ok;
        if (!stopped) host.written(sequence, ok);
        renew();
      });
    },
    send: (sequence, request) =>
      send(JSON.parse(request), (status, body) => stopped || host.answered(sequence, status, body)),
    stretch: (secret, salt) => stretch(secret, salt).catch(() => '').then((hash) => stopped || host.stretched(hash)),
    leave,
    wakeAfter(seconds) {
      clearTimeout(timer);
      timer = setTimeout(() => stopped || engine.wake(), seconds * 1000);
    },
    changed: () => frames.request(),
    bringFont: makeFontBringer(fontAddress, (name, bytes) => stopped || engine.addFont(name, bytes)),
    async drawPicture(media, width) {
      const image = await pictures.draw(media, width).catch(() => null);
      if (!image) return;
      host.image = image;
      engine.pictureReady(media, width);
      host.image = null;
    },
  };
  const reading = makeReading(host, addresses.speech, () => stopped || engine.wake());
  engine = await loadEngine(host, addresses.wasm);
  engine.start(stored, code, language, lesson);
  showAsPage(meantAsPage(engine.head()));  // Opens the canvas before the first frame, if the typeface is there by now.
  frames.request();

  const wake = () => stopped || document.hidden || engine.wake();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  renew = keepOffline(() => !stopped && unwritten === 0 && safe && between());

  return {
    /** @param {string} json an Intent */
    send(json) {
      if (stopped) return;
      engine.intent(json);
      stale = true;  // What a press did to the page itself is put right, whatever came of it.
      frames.request();
    },
    /** Another tab plays on: this one does nothing more. */
    stop() {
      stopped = true;
      host.hush();
      clearTimeout(timer);
      mirror.setPainted(false);
    },
    /** For tests and bug reports. */
    get spoken() { return engine.spoken(); },
    get lit() { return engine.lit(); },
    get layout() { return engine.layout(); },
    get paints() { return paints; },
    get unwritten() { return unwritten; },
    get painting() { return painting; },
    get screen() { return engine.head().id; },
    get settled() { return !waiting && shown === engine.revision() && !stale; },
  };
}

/** Takes a while, so it is done while the program is still on its way; the program then gets the same context. */
export function openContext(canvas) {
  canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false });
}

/** The canvas has one pixel for each of the screen's. */
function fit(canvas, { width, height, pixelRatio }) {
  const [across, down] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Paints from when there is a typeface and a context, and while there is one; else the plain page stays. */
async function openCanvas(engine, canvas, fonts, setPaintable, viewed) {
  const faces = await fonts.catch(() => null);
  if (!faces || !globalThis.WebGL2RenderingContext) return;
  const { title } = document;
  const opened = engine.openCanvas(faces);
  document.title = title;  // SDL gives a window its own.
  if (!opened) return;
  const choose = () => setPaintable(!systemColours.matches && !lost);
  let lost = false;
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // Without it the browser never gives one back.
    lost = true;
    choose();
  });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = false;
    engine.restoreCanvas();
    choose();
  });
  systemColours.addEventListener('change', choose);
  watchViewport(canvas, viewed);
  choose();
}
