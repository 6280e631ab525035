// Goes through a lesson, whatever it holds, until each of its pages was there: as somebody would who tries every way on.

import { press, settled } from './player.mjs';
import { expectScreen, screenOf } from './wait.mjs';

const kMostRuns = 12;
const kMostTurns = 6;  // So many, and a question leads on.

/** What can be pressed now, by what it means. */
const usable = (page) => page.evaluate(() => [...document.querySelectorAll('#page button[data-intent]:not(:disabled)')].map((button) => {
  const { do: verb, at = '', value = '' } = JSON.parse(button.dataset.intent);
  return { id: button.id, verb, at, value, primary: button.dataset.tone === 'primary', action: button.closest('#actions') !== null };
}));

async function use(page, id) {
  await page.evaluate((it) => document.getElementById(it).click(), id);
  await settled(page);
}

/** Gives some answer to all that is asked here, another one each time. */
async function answer(page, time) {
  await page.evaluate((turn) => {
    const set = (input, value) => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const all = (kind) => [...document.querySelectorAll(`#main ${kind}:not(:disabled)`)];
    const groups = new Map();
    for (const radio of all('input[type=radio]')) groups.set(radio.name, [...(groups.get(radio.name) ?? []), radio]);
    [...groups.values()].forEach((radios, i) => radios[(turn + i) % radios.length].click());
    const boxes = all('input[type=checkbox]');
    if (boxes.length) boxes[turn % boxes.length].click();
    for (const range of all('input[type=range]')) {
      const steps = Math.floor((range.max - range.min) / range.step);
      set(range, Number(range.min) + Math.round((steps * ((turn % 3) + 1)) / 4) * range.step);
    }
    for (const field of all('input[type=text]')) {
      const [least, most] = (document.getElementById(field.getAttribute('aria-describedby'))?.textContent.match(/\d+/g) ?? []).map(Number);
      set(field, field.inputMode === 'numeric' ? String(least + (turn % (most - least + 1))) : 'wren');
    }
    for (const field of all('textarea')) set(field, 'wren and robin');
    all('ol.order button')[turn]?.click();
  }, time);
  await settled(page);
}

/**
 * Looks around in a lesson from the first screen until every one of `pages` was there.
 * @param {string[]} pages ids
 * @param {(what: string) => Promise<void>} look called once for each screen in each state: as it comes, answered, checked, and what it opens
 */
export async function visitEveryPage(page, pages, look) {
  const left = new Set(pages.map((id) => `page.${id}`));
  const looked = new Set();
  const used = new Map();
  const right = new Map();  // For each screen with a question, the turn that answered it: the next run has no need to try.
  const see = async (what) => {
    if (looked.has(what)) return;
    looked.add(what);
    await look(what);
  };

  const open = async (screen) => {
    for (const { id, at } of (await usable(page)).filter(({ verb }) => verb === 'open')) {
      const what = at === 'help' || at === 'settings' ? at : `${screen}.${at}`;
      if (looked.has(what)) continue;
      await use(page, id);
      await see(what);
      const close = (await usable(page)).find(({ verb }) => verb === 'close');
      await use(page, close.id);
      await expectScreen(page, screen);
    }
  };

  const run = async (time) => {
    await press(page, 'Look around without a code');
    for (let steps = 0; steps < 300; ++steps) {
      const screen = await screenOf(page);
      left.delete(screen);
      const fresh = !looked.has(screen);
      await see(screen);
      if (fresh) await open(screen);
      const choices = (await usable(page)).filter(({ verb }) => verb === 'choose');
      if (choices.length) {
        const times = ({ id }) => used.get(`${screen} ${id}`) ?? 0;
        const choice = choices.reduce((best, each) => (times(each) < times(best) ? each : best));
        used.set(`${screen} ${choice.id}`, times(choice) + 1);
        await use(page, choice.id);
        continue;
      }
      const turn = right.get(screen) ?? time;
      for (let again = 0; again < kMostTurns; ++again) {
        await answer(page, turn + again);
        const check = (await usable(page)).find(({ verb }) => verb === 'check');
        if (!check) break;
        right.set(screen, turn + again);
        await see(`${screen}, answered`);
        await use(page, check.id);
        await see(`${screen}, checked`);
      }
      await see(`${screen}, settled`);
      const actions = (await usable(page)).filter(({ action }) => action);
      const home = actions.find(({ at }) => at === 'home');
      if (home) {
        await use(page, home.id);
        await expectScreen(page, 'first');
        return;
      }
      const on = actions.find(({ verb }) => verb === 'next') ?? actions.find(({ primary }) => primary);
      if (!on) throw new Error(`Nothing leads on from ${screen}: ${await page.locator('#main').innerText()}`);
      await use(page, on.id);
    }
    throw new Error('This run has no end');
  };

  await see('first');
  for (let time = 0; left.size > 0; ++time) {
    if (time === kMostRuns) throw new Error(`No way was found to ${[...left].join(', ')}`);
    await run(time);
  }
}
