// What the server's policies forbid is never asked for, and is indeed forbidden.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kPhone, openBrowser } from './lib/browser.mjs';
import { visitEveryScreen } from './lib/lesson.mjs';
import { kPad, plugIn, pressPad, withGamepad } from './lib/pad.mjs';
import { openPlayer, press, settled } from './lib/player.mjs';
import { openServer } from './lib/server.mjs';
import { signIn } from './lib/staff.mjs';

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([openBrowser(), openServer()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A picture's own name, before the player has drawn it: an address of no kind, which nothing answers. */
const kNotDrawnYet = /^img-src media |^Loading the image 'media:/;

/** A context that tells of everything that a policy stopped, and of what any page complained. */
async function watched() {
  const context = await browser.newContext(kPhone);
  const told = [];
  const tell = (words) => { if (!kNotDrawnYet.test(words)) told.push(words); };
  await context.exposeBinding('tellOfPolicy', (_, words) => { tell(words); });
  await context.addInitScript(() => addEventListener('securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
      globalThis.tellOfPolicy(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`)));
  context.on('console', (message) => {
    if (/content security|permissions.?policy|refused to/i.test(message.text())) tell(message.text());
  });
  return { context, told };
}

for (const plain of [false, true]) {
  test(`the lesson asks for nothing that is forbidden, ${plain ? 'as a plain page' : 'over the canvas'}`, async () => {
    const { context, told } = await watched();
    const page = await openPlayer(context, server, { plain });
    await visitEveryScreen(page, server.enrol(`POLICY-${plain}`), async () => {});
    await press(page, 'Settings');
    await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'High contrast', exact: true }).check();
    await settled(page);
    assert.deepEqual(told, []);
    await context.close();
  });
}

test('nor do a gamepad, the page that one leaves to, and the staff\'s pages', async () => {
  const { context, told } = await watched();
  await withGamepad(context);
  const page = await openPlayer(context, server);
  await plugIn(page);
  await pressPad(page, kPad.down);
  await page.goto(`${server.address}/away.html`);
  await signIn(page, server);
  await page.goto(`${server.address}/staff/enrol`);
  assert.deepEqual(told, []);
  await context.close();
});

test('styles and scripts that come into a page later are stopped, on the player and on the staff\'s pages', async () => {
  for (const path of ['/', '/staff/sign-in', '/away.html']) {
    const { context, told } = await watched();
    const page = await context.newPage();
    await page.goto(server.address + path);
    const done = await page.evaluate(() => {
      const add = (name, text) => {
        const element = document.createElement(name);
        element.textContent = text;
        document.body.append(element);
        return element;
      };
      add('style', 'body { outline: 7px solid rgb(1, 2, 3) }');
      add('script', 'globalThis.ran = true');
      const part = document.createElement('p');
      part.innerHTML = '<i style="outline: 7px solid rgb(1, 2, 3)" onclick="globalThis.ran = true">x</i>';
      document.body.append(part);
      part.firstChild.click();
      return { outline: getComputedStyle(document.body).outlineWidth, own: part.firstChild.style.outline, ran: globalThis.ran ?? false };
    });
    assert.equal(done.ran, false, path);
    assert.notEqual(done.outline, '7px', path);
    assert.equal(done.own, '', path);
    await context.close();
    assert.ok(told.length >= 4, `${path}: ${told}`);
  }
});
