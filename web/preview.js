/** A lesson that is being written: sends what is meant, and shows each screen that `waymark preview` comes to. */

import { loadFonts, offerFonts } from './fonts.js';
import { listen } from './input.js';
import { makeMirror } from './mirror.js';

const kPanel = 'author';
const kRetryMilliseconds = 1000;

const root = document.documentElement;
const page = document.getElementById('page');
const mirror = makeMirror(page);
let shown = page.querySelector('#main').dataset.screen;
let sending = Promise.resolve();

/** One after the other: what is typed has an order. @param {string} intent as JSON */
function send(intent) {
  const headers = { 'Content-Type': 'application/json' };
  sending = sending.then(() => fetch('intents', { method: 'POST', headers, body: intent })).catch(() => {});
}

function show(screen) {
  shown = screen.id;
  root.style.fontSize = '';
  if (screen.textSize !== 100) root.style.fontSize = `${(parseFloat(getComputedStyle(root).fontSize) * screen.textSize) / 100}px`;
  mirror.show(screen.html, screen);
  mirror.reveal();
}

/** Each screen as soon as there is one, for as long as the preview runs, and again when it runs again. */
async function follow() {
  const waiting = document.getElementById('waiting');
  for (let number = 0; ; ) {
    try {
      const answer = await fetch(`screen?after=${number}`);
      if (answer.status === 200) {
        const screen = await answer.json();
        number = screen.number;
        show(screen);
      }
      root.classList.remove('waiting');
      waiting.textContent = '';
    } catch {
      root.classList.add('waiting');
      waiting.textContent = 'The preview has ended. Start waymark preview again, and this page goes on.';
      await new Promise((go) => setTimeout(go, kRetryMilliseconds));
    }
  }
}

listen(page, send);
addEventListener('keydown', (event) => {
  const open = shown === kPanel;
  if (event.key !== 'F2' && !(event.key === 'Escape' && open)) return;
  event.preventDefault();
  send(JSON.stringify({ do: open ? 'close' : 'open', at: kPanel }));
});
const fontAddress = (name) => `waymark-${name}.ttf`;
offerFonts(fontAddress);
loadFonts({ regular: fontAddress('regular'), bold: fontAddress('bold') }).catch(() => {});  // The system's will do.
follow();
