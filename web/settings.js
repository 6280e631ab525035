/** How somebody wants this device to show things: on the root element, for the style sheets, and known before the player is. */

import { bringHands } from './later.js';

const kKept = 'waymark-look';

const html = document.documentElement;

let applied = '{}';

/**
 * @param {Record<string, string>} settings as src/player/settings.h writes them
 * @returns {boolean} whether they were others before
 */
export function applySettings(settings) {
  const json = JSON.stringify(settings);
  if (json === applied) return false;
  applied = json;
  const set = (name, value) => (value ? (html.dataset[name] = value) : delete html.dataset[name]);
  set('theme', settings.colours);
  set('typeface', settings.typeface);
  set('spacing', settings['wide-spacing'] && 'wide');
  set('motion', settings.still && 'still');
  set('scanning', settings.scanning);
  if (settings.scanning) bringHands();
  if (settings['text-size']) html.style.setProperty('--text', settings['text-size'] / 100);
  else html.style.removeProperty('--text');
  keep(json);
  return true;
}

function keep(json) {
  try {
    if (json === '{}') localStorage.removeItem(kKept);
    else if (localStorage.getItem(kKept) !== json) localStorage.setItem(kKept, json);
  } catch {
    // Then the first page comes as the system has it, for a moment.
  }
}

/** What was chosen when somebody was last here, at once. @returns {Record<string, string>} it */
export function applyKept() {
  try {
    const settings = JSON.parse(localStorage.getItem(kKept) ?? '{}');
    applySettings(settings);
    return settings;
  } catch {
    return {};  // As the system has it.
  }
}
