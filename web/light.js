/** A frame around what is lit: for a switch, and for a gamepad where the browser would show no focus. */

let frame = null;
let shown = '';

/** @param {{left: number, top: number, right: number, bottom: number}|null} rect in the window, or nothing is lit */
export function light(rect) {
  const style = rect ? `left:${rect.left - 4}px;top:${rect.top - 4}px;width:${rect.right - rect.left + 8}px;height:${rect.bottom - rect.top + 8}px` : 'display:none';
  if (style === shown) return;
  shown = style;
  if (!frame) {
    frame = document.createElement('div');
    frame.id = 'lit';
    frame.setAttribute('aria-hidden', 'true');
    document.body.append(frame);
  }
  frame.style.cssText =
    `${style};position:fixed;z-index:4;box-sizing:border-box;pointer-events:none;border:4px solid var(--ink);border-radius:12px;box-shadow:0 0 0 2px var(--paper)`;
}

/** The rectangle around all of them. @param {DOMRect[]} rects */
export function around(rects) {
  return {
    left: Math.min(...rects.map(({ left }) => left)), top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)), bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
