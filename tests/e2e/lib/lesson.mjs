// The lesson "Alcohol and cocaine", played by role and name alone: what a person with a mouse, a keyboard or a screen reader
// finds is what is found here.

import { enter, press, settled } from './player.mjs';
import { expectScreen, screenOf } from './wait.mjs';

/** Written for oneself, and looked for wherever it must not be. */
export const kPrivateWords = 'zebra-marmalade-quilt';

const asWritten = (words) => words;

const radio = (name) => async (page, say) => {
  await page.getByRole('radio', { name: say(name) }).check();
  await settled(page);
};
const boxes = (...names) => async (page, say) => {
  for (const name of names) await page.getByRole('checkbox', { name: say(name) }).check();
  await settled(page);
};
const slide = (value) => async (page) => {
  await page.getByRole('slider').fill(value);
  await settled(page);
};
/** Five hours on, without alcohol: what the curves show is said in words. */
const evening = async (page, say) => {
  await slide('300')(page);
  await boxes('What if there is no alcohol?')(page, say);
  if (say === asWritten) await page.getByRole('listitem').filter({ hasText: 'Cocaethylene: none.' }).waitFor();
};
const write = (words) => async (page) => {
  await page.getByRole('textbox').fill(words);
  await settled(page);
};

/** Moves each item up to its place with its own button. */
const order = (...items) => async (page, say) => {
  for (const [place, item] of items.map(say).entries()) {
    const above = async () => {
      const rows = await page.getByRole('list').last().getByRole('listitem').allInnerTexts();
      return rows.findIndex((row) => row.startsWith(item)) - place;
    };
    for (let left = await above(); left > 0; --left) await press(page, say('Move up: {item}').replace('{item}', item));
  }
};

const question = (...answers) => ({ answers });
const go = (name) => ({ go: name });

/** Where the short way leads, in order: a screen's id, and what is done there. */
export const kSteps = [
  ['page.start', go('Start the lesson')],
  ['page.two-drugs', go('Next')],
  ['page.how-often', question(slide('88'))],
  ['page.stronger', question(radio('False'))],
  ['page.one-evening', { ...go('Next'), first: evening }],
  ['page.heart', question(radio('Mixing adds risk. How much is not known.'))],
  ['page.steady', question(radio('Jay is nearly sober'), radio('Jay is as drunk as before, but feels it less'))],
  ['page.felt-and-real', go('Next')],
  ['page.before-the-story', go('Read the story')],
  ['page.chest', go('“Call 999 now, on speaker. Stay with him.”')],
  ['page.police', go("“Police don't usually come. I can't promise. Jay comes first.”")],
  ['page.handler', go('“Tell her both. Alcohol and cocaine, and when.”')],
  ['page.waiting', go('“No shower. Keep him sitting up. Keep him talking.”')],
  ['page.next-day', go('Next')],
  ['page.what-helps', question(radio('Call 999 and put it on speaker'))],
  ['page.on-the-side', question(order('Put her near arm out to the side, palm up', 'Put the back of her other hand on her near cheek',
    'With your free hand, bend up her far knee', 'Pull that knee, so she rolls towards you', 'Tilt her head back and lift her chin',
    'Stay, and keep checking her breathing'))],
  ['page.signs', question(boxes('A tight or painful chest', 'Slow or uneven breathing', 'Very hot and confused', 'Cannot be woken'))],
  ['page.while-you-wait', question(radio('Sit Sam up and stay close'))],
  ['page.just-for-you', { ...go('Next'), first: write(kPrivateWords) }],
  ['page.people', go('Next')],
];
export const kLastQuestion = 'page.while-you-wait';
export const kEnd = 'page.end';

/**
 * Plays from the screen that is shown until `until` is shown (or the ending).
 * @param {{until?: string, look?: (name: string) => Promise<void>, say?: (words: string) => string}} options `look` is called on every
 *   screen in every state; `say` gives the words in the language that it is played in
 */
export async function play(page, { until = kEnd, look = async () => {}, say = asWritten } = {}) {
  for (;;) {
    const screen = await screenOf(page);
    if (screen === until || screen === kEnd) return;
    const at = kSteps.findIndex(([id]) => id === screen);
    if (at < 0) throw new Error(`The test does not know the screen ${screen}`);
    const [id, what] = kSteps[at];
    await look(id);
    await what.first?.(page, say);
    for (const [i, answer] of (what.answers ?? []).entries()) {
      await answer(page, say);
      await look(`${id}.chosen-${i}`);
      await press(page, say('Check my answer'));
      await look(`${id}.checked-${i}`);
    }
    await press(page, say(what.go ?? 'Next'));
    await expectScreen(page, kSteps[at + 1]?.[0] ?? kEnd);
  }
}

/**
 * From the first screen through the whole lesson to the receipt and the help that it offers.
 * @param {import('playwright-core').Page} page
 * @param {string} code
 * @param {(what: string) => Promise<void>} look called on every screen
 */
export async function visitEveryScreen(page, code, look) {
  await look('first');
  await enter(page, code);
  await look('home');
  await press(page, 'Start the lesson');
  await expectScreen(page, 'page.start');
  await play(page, { look });
  await page.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
  await look('end');
  await press(page, 'Get help');
  await look('help');
}
