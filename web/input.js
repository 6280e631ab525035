/** What somebody does on the page, as Intents and as looks. The one place where events become meaning. */

import { isText } from './morph.js';

const kSliderKeys = [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

/**
 * @param {HTMLElement} page holds all that can be used
 * @param {(intent: string) => void} send takes an Intent as JSON
 */
export function listen(page, send) {
  page.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-intent], .spots [data-intent]');
    if (button) send(button.dataset.intent);
    else readFrom(event.target, send);
  });
  page.addEventListener('change', ({ target }) => {
    if (target.type === 'radio' || target.type === 'checkbox') send(target.dataset.intent);
  });
  page.addEventListener('input', ({ target }) => {
    const written = target.type === 'range' || target.tagName === 'TEXTAREA' || isText(target);
    if (written && target.dataset.intent) send(withValue(target));
  });
  // A slider where nothing is picked yet stands at its beginning: to pick that is no change to the browser.
  const pick = ({ target, key }) => {
    if (target.dataset?.unpicked === undefined || (key && !kSliderKeys.includes(key))) return;
    send(withValue(target));
  };
  page.addEventListener('click', pick);
  page.addEventListener('keyup', pick);
  page.addEventListener(
    'error',
    ({ target }) => {
      if (target.tagName === 'AUDIO') send(JSON.stringify({ do: 'do', at: 'sound-failed', value: target.dataset.media }));
    },
    true,  // It does not bubble.
  );
  page.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (key !== 'Enter' || event.isComposing || target.tagName !== 'INPUT' || !isText(target)) return;
    const primary = document.querySelector('#actions button[data-tone="primary"]:not(:disabled)');
    if (primary) primary.click();
    event.preventDefault();
  });
}

/** While it is read aloud, words that can do nothing else are where to read on from; but not words that are being selected. */
function readFrom(pressed, send) {
  const words = pressed.closest('#main [data-node]');
  const meant = words && !pressed.closest(`${kUsable}, audio, summary`) && getSelection().isCollapsed;
  if (meant && document.getElementById('n-read-pause')) send(JSON.stringify({ do: 'do', at: 'read-from', value: words.id.slice(2) }));
}

/** The element's Intent with what stands in it now. */
export function withValue(element) {
  return JSON.stringify({ ...JSON.parse(element.dataset.intent), value: element.value });
}

/**
 * Which node the pointer is over, holds down, or has the focus: looks only, with no meaning.
 * @param {(attention: {hovered: string, pressed: string, focused: string}) => void} changed
 */
export function watchAttention(page, changed) {
  const attention = { hovered: '', pressed: '', focused: '' };
  const set = (what, id) => {
    if (attention[what] === id) return;
    attention[what] = id;
    changed(attention);
  };
  page.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') set('hovered', nodeOf(event.target));
  });
  page.addEventListener('pointerleave', () => set('hovered', ''));
  page.addEventListener('pointerdown', (event) => set('pressed', nodeOf(event.target)));
  for (const over of ['pointerup', 'pointercancel']) addEventListener(over, () => set('pressed', ''));
  const focus = () => set('focused', focusedNode());
  page.addEventListener('focusin', focus);
  page.addEventListener('focusout', (event) => event.relatedTarget ?? set('focused', ''));
  // A key makes the focus that a press set before visible.
  page.addEventListener('keyup', focus);
  return {
    /** After the page changed: what is gone is attended to no more. */
    refresh() {
      for (const what of ['hovered', 'pressed']) {
        if (attention[what] && !document.getElementById(`n-${attention[what]}`)) set(what, '');
      }
      focus();
    },
  };
}

const kUsable = 'button, a, input, textarea, label, .spots [data-intent]';

function nodeOf(element) {
  const usable = element.closest?.(kUsable);
  if (!usable || usable.matches(':disabled')) return '';
  return usable.closest('[data-node]')?.id.slice(2) ?? '';
}

function focusedNode() {
  const element = document.activeElement;
  return element?.matches(':focus-visible') ? nodeOf(element) : '';
}
