// A lesson with one of everything, played to its end by touch, with a keyboard alone, as assistive technology does it, with a
// gamepad and with a single switch: whichever way, the same leaves the device, byte for byte. tests/author/every_kind.tests.cc does it in the terminal.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { kPad, padTo, plugIn, pressPad, switchTo, withGamepad, withTurns } from './lib/pad.mjs';
import { openPlayer, press, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { siteWith } from './lib/site.mjs';
import { expectScreen } from './lib/wait.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const expected = fs.readFileSync(path.join(root, 'tests/golden/every-kind/answers.json'), 'utf8').trim();

let browser;
let site;
let server;

before(async () => {
  site = siteWith('tests/fixtures/content/modules/every-kind');
  [browser, server] = await Promise.all([openBrowser(), openServer({ site: site.folder })]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const one = (role, name, within) => (page) => (within ? page.getByRole('group', { name: within, exact: true }) : page).getByRole(role, { name, exact: true });
const use = (role, name, within) => ['use', one(role, name, within)];
const set = (role, name, value) => ['set', one(role, name), value];
const write = (name, words) => ['write', one('textbox', name), words];
const go = (name) => use('button', name);
const answered = [go('Check my answer'), go('Next')];

/** What is done, screen by screen. */
const kSteps = [
  ['page.start', set('slider', /^Hours since the first cup/, '120'), use('checkbox', 'What if there is no tea?'), go('Next')],
  ['page.friday', go('No')],
  ['page.aside', go('1. Liver'), go('Back')],
  ['page.friday', go('Yes')],
  ['page.kitchen', go('Next')],
  ['page.first', use('radio', 'Call 999'), ...answered],
  ['page.second', use('checkbox', 'Chest pain'), use('checkbox', 'Confusion'), ...answered],
  ['page.third', use('radio', 'False'), ...answered],
  ['page.fourth', set('slider', /^Your guess/, '40'), ...answered],
  ['page.how-much', write(/^Your answer/, '14'), ...answered],
  ['page.fifth', ['order', ['Check breathing', 'Roll them on their side', 'Stay']], ...answered],
  ['page.groups', use('radio', 'Slows you down', 'Alcohol'), use('radio', 'Speeds you up', 'Cocaine'), use('radio', 'Speeds you up', 'Coffee'), ...answered],
  ['page.pairs', use('radio', 'Keep things away from them', 'A fit'), use('radio', 'Roll them over', 'Asleep, and cannot be woken'),
    use('radio', 'Sit with them', 'Scared'), ...answered],
  ['page.where', use('radio', '2. The chest'), ...answered],
  ['page.missing', use('radio', 'side', 'Gap 1: Which way they lie'), use('radio', 'back', 'Gap 2: Which way the head goes'), ...answered],
  ['page.for-you', write(/What matters/, 'my dog'), go('Next')],
  ['page.ready-page', set('slider', /^Your place on the line/, '7'), go('Next')],
  ['page.both-sides', write(/^Good things/, 'calm'), write(/^Not so good things/, 'money'), go('Next')],
  ['page.plan-page', write(/^If/, 'we go out'), write(/^then I will/, 'take a bottle of water'), go('Next')],
  ['page.check-page', use('radio', 'Monthly', 'How often?'), use('radio', 'A little', 'How much?'), go('Next')],
  ['page.back', go('Next')],
  ['page.help', go('Next')],
  ['page.help-near', use('radio', 'Wales'), go('Next')],
];

/** Brings the keyboard's focus to what is wanted, with Tab, and with arrows within a group of radio buttons. */
async function focusOn(page, wanted) {
  const element = await wanted(page).elementHandle();
  for (let i = 0; i < 80; ++i) {
    const at = await element.evaluate((it) => {
      const now = document.activeElement;
      return { there: now === it, beside: it.type === 'radio' && now.type === 'radio' && now.name !== '' && now.name === it.name };
    });
    if (at.there) return element;
    await page.keyboard.press(at.beside ? 'ArrowDown' : 'Tab');
    await settled(page);
  }
  throw new Error(`The keyboard does not reach ${element}`);
}

/** The ways to use, set and write. */
const kWays = {
  'by touch': {
    device: kPhone,
    use: (page, wanted) => wanted(page).tap(),
    set: (page, wanted, value) => wanted(page).fill(value),
    write: (page, wanted, words) => wanted(page).fill(words),
  },
  'with a keyboard alone': {
    device: kLaptop,
    async use(page, wanted) {
      const element = await focusOn(page, wanted);
      const done = await element.evaluate((it) => it.type === 'radio' && it.checked);
      if (!done) await page.keyboard.press('Space');
    },
    async set(page, wanted, value) {
      const element = await focusOn(page, wanted);
      await page.keyboard.press('Home');
      for (let i = 0; i < 200 && await element.inputValue() !== value; ++i) await page.keyboard.press('ArrowRight');
    },
    async write(page, wanted, words) {
      await focusOn(page, wanted);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(words);
    },
  },
  'as assistive technology does': {
    device: kPhone,
    use: (page, wanted) => wanted(page).evaluate((it) => it.click()),
    set: (page, wanted, value) => wanted(page).evaluate((it, to) => {
      it.value = to;
      it.dispatchEvent(new Event('input', { bubbles: true }));
      it.dispatchEvent(new Event('change', { bubbles: true }));
    }, value),
    write: (page, wanted, words) => kWays['as assistive technology does'].set(page, wanted, words),
  },
  'with a gamepad': {
    device: kLaptop,
    once: true,  // It is slow, and looks at the page alone.
    prepare: withGamepad,
    begin: plugIn,
    async use(page, wanted) {
      await padTo(page, wanted(page));
      await pressPad(page, kPad.use);
    },
    async set(page, wanted, value) {
      const element = await padTo(page, wanted(page));
      for (let i = 0; i < 200 && await element.inputValue() !== value; ++i) {
        await pressPad(page, Number(await element.inputValue()) < Number(value) ? kPad.right : kPad.left);
      }
    },
    async write(page, wanted, words) {
      await kWays['with a gamepad'].use(page, wanted);
      for (const letter of keyed(words)) await kWays['with a gamepad'].use(page, keyOf(letter));
      await pressPad(page, kPad.back);
    },
  },
  'with a single switch': {
    device: kPhone,
    prepare: withTurns,
    async begin(page) {
      await press(page, 'Settings');
      await page.getByRole('checkbox', { name: 'One switch' }).check();
      await page.waitForFunction(() => globalThis.nextTurn);
      await switchTo(page, page.locator('#n-close'));
    },
    use: (page, wanted) => switchTo(page, wanted(page)),
    async set(page, wanted, value) {
      const way = kWays['with a single switch'];
      const slider = await wanted(page).elementHandle();  // Under the keypad no role finds it.
      await way.use(page, wanted);
      const left = async () => Number(value) - Number(await slider.inputValue());
      for (let by = await left(); by !== 0; by = await left()) {
        const faces = await page.locator('#keypad .keys button').allInnerTexts();
        const steps = faces.map((face) => Number(face.replace('−', '-'))).filter((step) => step * by > 0 && Math.abs(step) <= Math.abs(by));
        const step = steps.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
        await way.use(page, keyOf(faces.find((face) => Number(face.replace('−', '-')) === step)));
      }
      await way.use(page, (it) => it.locator('#keypad .close'));
    },
    async write(page, wanted, words) {
      const way = kWays['with a single switch'];
      await way.use(page, wanted);
      for (const letter of keyed(words)) await way.use(page, keyOf(letter));
      await way.use(page, (it) => it.locator('#keypad .close'));
    },
  },
};

const keyOf = (face) => (page) => page.locator('#keypad .keys').getByRole('button', { name: face, exact: true });
/** Of what is for oneself two letters will do. */
const keyed = (words) => words.slice(0, 2);

/** Moves each item up to its place with its own button. */
async function order(page, way, items) {
  for (const [place, item] of items.entries()) {
    const above = async () => {
      const rows = await page.getByRole('list').last().getByRole('listitem').allInnerTexts();
      return rows.findIndex((row) => row.startsWith(item)) - place;
    };
    for (let left = await above(); left > 0; --left) {
      await way.use(page, one('button', `Move up: ${item}`));
      await settled(page);
    }
  }
}

for (const [name, way] of Object.entries(kWays)) {
  for (const plain of way.once ? [false] : [false, true]) {
    test(`one of everything ${name}${plain ? ', on the plain page' : ''}`, async () => {
      const context = await browser.newContext(way.device);
      await way.prepare?.(context);
      let sent = '';
      context.on('request', (request) => {
        if ((request.postData() ?? '').includes('"answers"')) sent = request.postData();
      });
      const page = await openPlayer(context, server, { code: server.enrol(`EK-${name.length}${plain ? 'p' : ''}`), plain, lesson: 'every-kind' });
      await expectScreen(page, 'home');
      await way.begin?.(page);
      await way.use(page, go('Start the lesson')[1]);
      for (const [screen, ...steps] of kSteps) {
        await expectScreen(page, screen);
        for (const [what, wanted, value] of steps) {
          if (what === 'order') await order(page, way, wanted);
          else await way[what](page, wanted, value);
          await settled(page);
        }
      }
      await expectScreen(page, 'page.end');
      await page.getByRole('status').filter({ hasText: "Done. It's recorded." }).waitFor();
      const at = sent.indexOf('"answers":');
      assert.equal(sent.slice(at, sent.indexOf(',"claim"', at)), expected);
      for (const secret of ['my dog', 'money', 'calm', 'bottle of water', 'monthly', 'wales', 'kitchen']) assert.ok(!sent.includes(secret), secret);
      await context.close();
    });
  }
}
