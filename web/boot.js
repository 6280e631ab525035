/** Begins. The first page stands in the HTML already, where index.html notes what is pressed; it waits for the player. */

import { listen, withValue } from './input.js';
import { bringHands } from './later.js';
import { leave, watchForLeaving } from './leave.js';
import { openContext, startPlayer } from './player.js';
import { applyKept } from './settings.js';
import { openStorage, resumes } from './storage.js';
import { becomeTheOne } from './tabs.js';
import { say, speak } from './words.js';

const root = document.documentElement;
const { code, asked } = takeAddress();
const kept = applyKept();
const language = asked.get('lang') ?? '';
// Somebody who was here before is shown where they were, not the first page for a moment; nor that in another language.
if (resumes() || code || language) root.classList.add('resuming');

/** What the address asks for: read, and removed from it at once. The code is kept nowhere; the rest outlives a reload. */
function takeAddress() {
  const given = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  const code = given.get('code') ?? '';
  given.delete('code');
  const search = given.toString() || history.state?.search || '';
  if (location.search || location.hash) history.replaceState({ ...history.state, search }, '', location.pathname);
  return { code, asked: new URLSearchParams(search) };
}

function begin() {
  const page = document.getElementById('page');
  const first = page.querySelector('#main')?.dataset.screen;
  const early = [];
  let player = null;
  if (language) speak(language);
  addEventListener('gamepadconnected', bringHands);
  watchForLeaving(document.getElementById('leaving'));
  const take = (intent) => {
    const { do: verb, at } = JSON.parse(intent);
    if (verb === 'do' && at === 'leave') return leave();
    if (player) return player.send(intent);
    early.push(intent);
    if (verb !== 'set') wait();
  };
  listen(page, take);
  for (const input of page.querySelectorAll('input[type="text"][data-intent]')) {
    if (input.value) take(withValue(input));  // Typed before this script was there.
  }
  globalThis.onclick = null;
  for (const pressed of globalThis.early) pressed.closest('button')?.click();
  const play = async () => {
    if (!asked.has('plain') && kept['plain-page'] !== 'on') openContext(document.getElementById('canvas'));
    const started = await startPlayer({
      page,
      canvas: document.getElementById('canvas'),
      addresses: JSON.parse(root.dataset.addresses),
      storage: openStorage(),
      code,
      language,
      lesson: asked.get('lesson') ?? '',
      plain: asked.has('plain'),
      hold: !root.classList.contains('resuming'),
      arrived(screen) {
        player = started;
        // What was meant for the first page means nothing on another.
        if (screen === first) early.splice(0).forEach(player.send);
        ready();
      },
    });
    globalThis.waymark = started;
  };
  playAlone(page, play, () => player).catch((error) => {
    console.error(error);
    ready();
    root.classList.add('failed');
    root.classList.toggle('too-old', !globalThis.WebAssembly);
  });
}

/** Says that a press was heard while the player is still on its way; or where help is, when it will not come. */
function wait() {
  if (root.classList.contains('failed')) return document.getElementById('failed').focus();
  root.classList.add('waiting');
  document.getElementById('waiting').textContent = say('One moment. It is still loading.');
}

function ready() {
  root.classList.remove('resuming', 'waiting');
  document.getElementById('waiting').textContent = '';
}

/** One tab plays. Another says so, and offers to take over. */
async function playAlone(page, play, player) {
  const lost = () => {
    player()?.stop();
    // This program has stopped for good: the page begins afresh and takes over at once.
    elsewhere(page, () => {
      history.replaceState({ ...history.state, take: true }, '');
      location.reload();
    });
  };
  const taking = history.state?.take === true;
  if (taking) history.replaceState({ ...history.state, take: false }, '');
  const takeOver = async () => (await becomeTheOne(true, lost)) && play();
  if (await becomeTheOne(taking, lost)) return play();
  elsewhere(page, takeOver);
}

function elsewhere(page, takeOver) {
  ready();
  page.replaceChildren(document.getElementById('elsewhere').content.cloneNode(true));
  page.querySelector('#take-over').addEventListener('click', takeOver, { once: true });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
