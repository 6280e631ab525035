/** How big the window is and how somebody wants it drawn, and when that changes. */

const kUsualTextPixels = 16;
const kMostScale = 3;

/** As src/ui/theme.h counts them. */
const kThemes = ['light', 'dark', 'contrast'];

const darkness = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const stillness = matchMedia('(prefers-reduced-motion: reduce)');
/** The system gives the colours: a canvas cannot follow it, the plain page does by itself. */
export const systemColours = matchMedia('(forced-colors: active)');

const documentRoot = document.documentElement;

/** What somebody chose, else what their system asks for. */
const theme = () => kThemes.indexOf(documentRoot.dataset.theme ?? (contrast.matches ? 'contrast' : darkness.matches ? 'dark' : 'light'));

export function viewport() {
  const text = parseFloat(getComputedStyle(documentRoot).fontSize) / kUsualTextPixels;
  return {
    scroll: Math.max(0, scrollY),
    width: documentRoot.clientWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
    textScale: Math.min(kMostScale, Math.max(1, text)),
    theme: theme(),
    still: stillness.matches || documentRoot.dataset.motion === 'still',
    now: performance.now() / 1000,
  };
}

/** Whether nothing but the time is another. */
export const sameView = (one, other) => Object.keys(one).every((what) => what === 'now' || one[what] === other[what]);

/**
 * Watches what may change the viewport; it may also be told when nothing did.
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} changed
 */
export function watchViewport(canvas, changed) {
  addEventListener('scroll', changed, { passive: true });
  addEventListener('resize', changed);
  for (const wish of [darkness, contrast, stillness]) wish.addEventListener('change', changed);
  new MutationObserver(changed).observe(documentRoot, { attributeFilter: ['data-theme', 'data-motion'] });
  watchPixelRatio(canvas, changed);
  // The size of the text is watched through an element that is as wide as one line of it is high.
  const ruler = document.getElementById('ruler');
  new ResizeObserver(changed).observe(ruler);
}

/** The zoom alone, or a move to another display: told by the canvas's size in device pixels, or by a query that stops to match. */
function watchPixelRatio(canvas, changed) {
  try {
    new ResizeObserver(changed).observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    const again = () => {
      changed();
      watchPixelRatio(canvas, changed);
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', again, { once: true });
  }
}
