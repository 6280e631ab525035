/** A button for each letter of a text field, for each step of a slider: for hands that can only go and press. */

import { say } from './words.js';

const kDigits = '0123456789';
/** Keys that are shown together, with what leads to them: the same as in src/player/desktop/keypad.cc. */
const kLayers = [
  [() => say('Small letters'), `abcdefghijklmnopqrstuvwxyz0123456789.,?!'-`],
  [() => say('Capital letters'), `ABCDEFGHIJKLMNOPQRSTUVWXYZÂÊÎÔÛŴŶÁÉÍÓÚ`],
  [() => say('Accents and signs'), `âêîôûŵŷäëïöüẅÿáéíóúẃýàèìòùẁỳ.,?!'"-():;/&£%@+`],
];
const kBigStep = 10;

const kLook = `
#keypad { position: fixed; inset: 0; z-index: 3; overflow: auto; padding: 20px; background: var(--paper); color: var(--ink);
  --key: min(var(--target), 18vw); font-size: min(var(--body), 9vw); }
#keypad > * { max-width: 40rem; margin: 0 auto 12px; }
#keypad .always { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; }
#keypad h2 { font-size: min(var(--question), 12vw); }
#keypad output { display: block; padding: 10px 14px; font-size: min(var(--question), 12vw); overflow-wrap: anywhere; }
#keypad .keys { display: flex; flex-wrap: wrap; gap: 8px; }
#keypad .keys button { flex: 1 0 var(--key); max-width: 100%; padding: 0 4px; }
#keypad .keys .words { flex-basis: auto; padding: 0 14px; }
#keypad :is(button, output) { background: var(--card); border: var(--thin) solid var(--second-ink); border-radius: var(--radius); }
#keypad button { min-width: var(--key); min-height: var(--key); padding: 0 14px; cursor: pointer; }
#keypad .close { display: block; width: 100%; background: var(--primary); color: var(--on-primary); }
#keypad button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }`;

let close = () => {};

/** @param {HTMLInputElement|HTMLTextAreaElement} field  a text field or a slider */
export function openKeypad(field) {
  close();
  dress();
  const slider = field.type === 'range';
  const dialog = document.createElement('div');
  dialog.id = 'keypad';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  const name = document.createElement('h2');
  name.textContent = nameOf(field);
  dialog.setAttribute('aria-label', name.textContent);
  const value = document.createElement('output');
  const written = () => (field.type === 'password' ? '•'.repeat([...field.value].length) : field.value);
  const show = () => { value.textContent = (slider && field.getAttribute('aria-valuetext')) || written() || '…'; };
  const set = (words) => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    show();
  };
  const keys = document.createElement('div');
  keys.className = 'keys';
  const key = (face, made) => keys.append(button(face, () => set(made())));
  const digits = field.inputMode === 'numeric';
  const turnTo = (layer) => {
    keys.replaceChildren();
    addLetters(field, digits ? kDigits : kLayers[layer][1], key);
    if (digits) return;
    for (const other of kLayers.keys()) {
      if (other !== layer) keys.append(turn(other, turnTo, keys));
    }
  };
  if (slider) addSteps(field, key);
  else turnTo(0);
  const done = button(say('Done'), () => close());
  done.className = 'close';
  dialog.append(name, value, keys, done);

  dialog.prepend(alwaysThere());

  const page = document.getElementById('page');
  // What is said of a slider's value comes a moment later; and the field may go, with its page.
  const watch = new MutationObserver(() => (field.isConnected && !field.disabled ? show() : close()));
  watch.observe(page, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-valuetext', 'disabled'] });
  page.inert = true;
  document.body.append(dialog);
  show();
  keys.firstChild.focus();
  close = () => {
    close = () => {};
    watch.disconnect();
    dialog.remove();
    page.inert = false;
    if (field.isConnected) field.focus();
  };
}

/** Closes it. @returns {boolean} whether it was open */
export function closeKeypad() {
  const open = document.getElementById('keypad') !== null;
  close();
  return open;
}

/** Help and the way out, as the page under it has them. */
function alwaysThere() {
  const bar = document.createElement('div');
  bar.className = 'always';
  for (const id of ['n-help', 'n-leave']) {
    const there = document.getElementById(id);
    if (!there) continue;
    bar.append(button(there.textContent, () => {
      close();
      there.click();
    }));
  }
  return bar;
}

function addLetters(field, letters, key) {
  for (const letter of letters) key(letter, () => field.value + letter);
  if (letters !== kDigits) key(say('Space'), () => `${field.value} `);
  key(say('Rub out'), () => [...field.value].slice(0, -1).join(''));
}

/** Leads to another layer; the focus stays where it was pressed, first or second from the end. */
function turn(other, turnTo, keys) {
  return button(kLayers[other][0](), () => {
    const place = keys.childElementCount - [...keys.children].indexOf(document.activeElement);
    turnTo(other);
    (keys.children[keys.childElementCount - place] ?? keys.firstChild).focus();
  });
}

function addSteps(slider, key) {
  const step = Number(slider.step) || 1;
  const [low, high] = [Number(slider.min), Number(slider.max)];
  for (const times of [-kBigStep, -1, 1, kBigStep]) {
    if (Math.abs(times) > 1 && high - low <= kBigStep * step) continue;
    const by = times * step;
    key(by < 0 ? `−${-by}` : `+${by}`, () => String(Math.min(high, Math.max(low, Number(slider.value) + by))));
  }
}

function button(face, press) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = face;
  made.classList.toggle('words', face.length > 3);
  made.addEventListener('click', press);
  return made;
}

/** Its label, without what it says of the value. */
function nameOf(field) {
  const label = field.labels?.[0]?.cloneNode(true);
  label?.querySelector('.value')?.remove();
  return label?.textContent.trim() ?? '';
}

let dressed = false;
function dress() {
  if (dressed) return;
  dressed = true;
  const look = new CSSStyleSheet();
  look.replaceSync(kLook);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, look];
}
