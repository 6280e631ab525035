/**
 * One animation frame per change, none without one.
 * @param {() => boolean} draw draws; true when one more frame is needed for it to settle
 */
export function makeFrames(draw) {
  let asked = false;
  const frame = () => {
    asked = false;
    if (draw()) request();
  };
  const request = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(frame);
  };
  return { request };
}
