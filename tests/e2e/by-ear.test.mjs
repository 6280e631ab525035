// A whole lesson by ear and keyboard alone: the test finds its way only by what a screen reader says, goes to it, and presses keys.
// What comes of a press is heard as well: feedback and what was recorded are announced, not looked for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kLaptop, openBrowser } from './lib/browser.mjs';
import { openPlayer, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { announced, listen } from './lib/speech.mjs';

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Somebody who hears a page and presses keys. */
class Listener {
  constructor(page) {
    this.page = page;
  }

  /** From the top of what is there now. */
  async listen() {
    await settled(this.page);
    await listen(this.page);
  }

  /** Reads on, once round at most, until something is said that fits: the keyboard is there then. */
  async hear(wanted) {
    const heard = await this.page.evaluate(async ([source, flags]) => {
      const pattern = new RegExp(source, flags);
      const phrases = [];
      for (let i = 0; i < 600; ++i) {
        const phrase = await globalThis.virtual.lastSpokenPhrase();
        if (pattern.test(phrase)) {
          // As screen readers do: what can have the focus gets it when it is read.
          const node = globalThis.virtual.activeNode;
          (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest('button, input, textarea, a')?.focus();
          return { phrase };
        }
        phrases.push(phrase);
        await globalThis.virtual.next();
      }
      return { phrases: [...new Set(phrases)] };
    }, [wanted.source, wanted.flags]);
    assert.ok(heard.phrase, `${wanted} is not said, but:\n${heard.phrases?.join('\n')}`);
    return heard.phrase;
  }

  /** All that is said, once round. */
  all() {
    return this.page.evaluate(async () => {
      const phrases = [];
      const first = [globalThis.virtual.activeNode, await globalThis.virtual.lastSpokenPhrase()];
      for (let i = 0; i < 600; ++i) {
        phrases.push(await globalThis.virtual.lastSpokenPhrase());
        await globalThis.virtual.next();
        if (globalThis.virtual.activeNode === first[0] && await globalThis.virtual.lastSpokenPhrase() === first[1]) break;
      }
      return phrases;
    });
  }

  async use(kind, name) {
    await this.hear(new RegExp(`^${kind}, ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`));
    await this.page.keyboard.press('Space');
    await settled(this.page);
  }

  /** A button that leads elsewhere: what is there then is heard from its top. */
  async go(name) {
    await this.use('button', name);
    await this.listen();
  }

  async check(feedback) {
    await this.use('button', 'Check my answer');
    await announced(this.page, feedback);
  }

  /** Moves items up until they are said in this order. */
  async order(items) {
    for (const [place, item] of items.entries()) {
      const before = async () => {
        await this.listen();
        const said = (await this.all()).map((phrase) => /^button, Move up: (.*?)(, disabled)?$/.exec(phrase)?.[1]).filter(Boolean);
        return said.indexOf(item) + 1 - place;  // The first cannot be moved up.
      };
      for (let left = await before(); left > 0; --left) {
        await this.listen();
        await this.use('button', `Move up: ${item}`);
      }
    }
    await this.listen();
  }
}

test('a whole lesson by ear and keyboard, recorded', async () => {
  const context = await browser.newContext(kLaptop);
  const page = await openPlayer(context, server);
  const ear = new Listener(page);
  const { keyboard } = page;
  await ear.listen();

  await ear.hear(/^textbox, Your code/);
  await keyboard.type(server.enrol('BY-EAR'));
  await ear.hear(/^button, Start(,|$)/);
  await keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.waymark.screen === 'home');
  await ear.listen();
  await ear.hear(/^heading, Alcohol and cocaine/);
  await ear.go('Start the lesson');
  await ear.go('Start the lesson');  // The first page asks once more.
  await ear.go('Next');

  await ear.hear(/^slider, /);
  await keyboard.press('Home');
  for (let i = 0; i < 88; ++i) await keyboard.press('ArrowRight');
  await settled(page);
  await ear.listen();
  await ear.hear(/^slider, .*\b88\b/);
  await ear.check(/Very close/);
  await ear.go('Next');

  await ear.use('radio', 'False');
  await ear.hear(/^radio, False, checked/);
  await ear.check(/Yes, that is false/);
  await ear.go('Next');

  await ear.go('Next');  // One evening: nothing has to be done there.
  await ear.use('radio', 'Mixing adds risk. How much is not known.');
  await ear.check(/That is as much as the studies can tell/);
  await ear.go('Next');

  await ear.use('radio', 'Jay is nearly sober');
  await ear.check(/Cocaine hides the feeling of being drunk/);
  await ear.use('radio', 'Jay is as drunk as before, but feels it less');
  await ear.check(/The feeling has changed/);
  await ear.go('Next');
  await ear.go('Next');
  await ear.go('Read the story');
  await ear.hear(/Maz|Jay/);
  await ear.go('“Call 999 now, on speaker. Stay with him.”');
  await ear.go("“Police don't usually come. I can't promise. Jay comes first.”");
  await ear.go('“Tell her both. Alcohol and cocaine, and when.”');
  await ear.go('“No shower. Keep him sitting up. Keep him talking.”');
  await ear.go('Next');
  await ear.use('radio', 'Call 999 and put it on speaker');
  await ear.check(/Call first/);
  await ear.go('Next');
  await ear.order(['Put her near arm out to the side, palm up', 'Put the back of her other hand on her near cheek',
    'With your free hand, bend up her far knee', 'Pull that knee, so she rolls towards you', 'Tilt her head back and lift her chin',
    'Stay, and keep checking her breathing']);
  await ear.check(/That is the order/);
  await ear.go('Next');
  for (const sign of ['A tight or painful chest', 'Slow or uneven breathing', 'Very hot and confused', 'Cannot be woken']) await ear.use('checkbox', sign);
  await ear.check(/You found them all/);
  await ear.go('Next');
  await ear.use('radio', 'Sit Sam up and stay close');
  await ear.check(/Sitting up, awake/);
  await ear.go('Next');
  await ear.hear(/^textbox, /);
  await keyboard.type('mine alone');
  await ear.go('Next');
  await ear.go('Next');
  await ear.hear(/Done\. It's recorded\./);
  await context.close();
});
