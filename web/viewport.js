/** How big the window is and how somebody wants it drawn, and when that changes. */

const kUsualTextPixels = 16;
const kMostScale = 3;

const darkness = matchMedia('(prefers-color-scheme: dark)');
/** The system gives the colours: a canvas cannot follow it, the plain page does by itself. */
export const systemColours = matchMedia('(forced-colors: active)');

export function viewport() {
  const root = document.documentElement;
  const text = parseFloat(getComputedStyle(root).fontSize) / kUsualTextPixels;
  return {
    scroll: Math.max(0, scrollY),
    width: root.clientWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
    textScale: Math.min(kMostScale, Math.max(1, text)),
    dark: darkness.matches,
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} changed
 */
export function watchViewport(canvas, changed) {
  addEventListener('scroll', changed, { passive: true });
  addEventListener('resize', changed);
  darkness.addEventListener('change', changed);
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
