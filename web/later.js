/** What most visits do not need, fetched when it is. */

let handsAsked = false;

/** A gamepad or a single switch is there: hands.js. */
export function bringHands() {
  const { hands } = JSON.parse(document.documentElement.dataset.addresses);
  if (handsAsked) return;
  handsAsked = true;
  document.head.append(Object.assign(document.createElement('script'), { src: hands }));
}
