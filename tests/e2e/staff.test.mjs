// A caseworker with thirty people and no time: their pages in a real browser, without JavaScript, by keyboard, on a laptop and on a phone.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { kLaptop, openBrowser } from './lib/browser.mjs';
import { openPlayer, press } from './lib/player.mjs';
import { readQr } from './lib/qr.mjs';
import { scan } from './lib/scan.mjs';
import { kReadySite, openServer } from './lib/server.mjs';
import { kSmallLesson, submit, tokenFor } from './lib/small-lesson.mjs';
import { openPerson, signIn } from './lib/staff.mjs';
import { expectScreen } from './lib/wait.mjs';

const kDay = 24 * 3600 * 1000;
const kPhone = { viewport: { width: 390, height: 844 } };
/** As wide as a laptop's window of 1280 px at a zoom of 400 %. */
const kZoomed = { viewport: { width: 320, height: 256 } };
const shots = path.resolve(import.meta.dirname, '../../build/shots/staff');
const site = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-staff-'));
let browser;
let server;
/** The session of the caseworker, for further contexts. */
let signedIn;

const isoDay = (days) => new Date(Date.now() + days * kDay).toISOString().slice(0, 10);
const referenceOf = (number) => `TV-${2200 + number}`;

before(async () => {
  fs.mkdirSync(shots, { recursive: true });
  fs.cpSync(kReadySite, site, { recursive: true });
  fs.writeFileSync(path.join(site, 'lessons', `${kSmallLesson.version}.json`), kSmallLesson.json);
  [browser, server] = await Promise.all([openBrowser(), openServer({ site })]);
  const page = await (await browser.newContext(kLaptop)).newPage();
  await signIn(page, server);
  signedIn = await page.context().storageState();
  for (let number = 0; number < 30; ++number) await enrolled(page, number);
  await page.context().close();
});
after(async () => {
  await browser?.close();
  await server?.close();
  fs.rmSync(site, { recursive: true, force: true });
});

/** Enrols somebody as the form does; every third began weeks ago, and every fifth has done a lesson. */
async function enrolled(page, number) {
  await page.goto(`${server.address}/staff/enrol`);
  const form = { form_token: await page.locator('input[name=form_token]').last().inputValue(), reference: referenceOf(number) };
  form.programme = await page.getByLabel('Programme').locator('option').first().getAttribute('value');
  form.starts = isoDay(number % 3 === 0 ? -8 - number : -number % 5);
  if (number % 4 === 0) form.display_name = ['Sam', 'Alex', 'Bronwen', 'Chidi'][number / 4 % 4];
  const answer = await page.request.post(`${server.address}/staff/enrol`, { form });
  assert.equal(answer.status(), 200);
  if (number % 5 !== 0) return;
  const code = /class="code">([^<]+)</.exec(await answer.text())[1];
  assert.equal((await submit(server.address, await tokenFor(server.address, code), randomBytes(16).toString('hex'))).status, 200);
}

/** A page of the caseworker's, signed in. */
async function openStaff(how = kLaptop) {
  const context = await browser.newContext({ ...how, storageState: signedIn });
  const page = await context.newPage();
  await page.goto(`${server.address}/staff`);
  return page;
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const rows = (page) => page.getByRole('rowheader');

/** Presses Tab until that is in focus: whoever has no mouse gets there. */
async function tabTo(page, target) {
  for (let presses = 0; presses < 120; ++presses) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no way to ${target}`);
}
async function pressOn(page, target) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('today: who is late, and what arrived', async () => {
  const page = await openStaff();
  const late = Number(await page.getByRole('definition').nth(1).innerText());
  assert.ok(late >= 8 && late <= 10, `${late} are late`);
  assert.equal(await page.getByRole('listitem').filter({ hasText: 're-derived' }).count(), 6);
  await page.getByRole('link', { name: 'Late', exact: true }).click();
  assert.equal(await rows(page).count(), late);
  await page.context().close();
});

test('thirty people without JavaScript: found, ordered, opened, waived, corrected', async () => {
  const page = await openStaff({ ...kLaptop, javaScriptEnabled: false });
  await page.getByRole('link', { name: 'People', exact: true }).click();
  assert.equal(await rows(page).count(), 30);
  await page.getByLabel('In order of').selectOption('What is due first');
  await page.getByRole('button', { name: 'Show' }).click();
  assert.match(await rows(page).first().innerText(), /TV-2227/);
  await openPerson(page, referenceOf(3));
  await page.getByText('Waive a lesson').click();
  await page.getByLabel('Reason').first().fill('Did the same at school');
  await page.getByRole('button', { name: 'Waive this lesson' }).click();
  await page.getByRole('status').filter({ hasText: 'The lesson is waived.' }).waitFor();
  await page.getByText('Correct the reference').click();
  await page.getByLabel('Name to show').fill('Jo');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await heading(page, 'TV-2203 Jo');
  await page.context().close();
});

test('somebody new by keyboard alone; the slip says the code to eyes and to a camera', async () => {
  const page = await openStaff();
  await pressOn(page, page.getByRole('link', { name: 'Enrol someone' }));
  await tabTo(page, page.getByLabel('Case reference'));
  await page.keyboard.type('NEW-1');
  await pressOn(page, page.getByRole('button', { name: 'Enrol and make a code' }));
  await page.getByRole('region', { name: 'The slip' }).waitFor();
  const code = await page.locator('.code').innerText();
  const address = await readQr(browser, await page.locator('.qr').screenshot());
  assert.equal(address, `${server.address}/#code=${code}`);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: path.join(shots, 'slip-paper.png') });
  const phone = await browser.newPage(kPhone);
  await phone.goto(address);
  await expectScreen(phone, 'home');  // The code is typed and sent by itself.
  assert.equal(phone.url(), `${server.address}/`);
  await phone.close();
  await page.context().close();
});

test('a group and its meeting by keyboard alone: who came stands on their page', async () => {
  const page = await openStaff();
  await pressOn(page, page.getByRole('link', { name: 'Groups', exact: true }));
  await tabTo(page, page.getByLabel('What you call it'));
  await page.keyboard.type('Tuesdays');
  await page.keyboard.press('Enter');
  await heading(page, 'Tuesdays');
  for (const number of [1, 2, 4]) {
    await tabTo(page, page.getByLabel('Add one of your people'));
    await page.keyboard.type(referenceOf(number));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: referenceOf(number) }).waitFor();
  }
  await pressOn(page, page.getByRole('button', { name: 'Add the meeting' }));
  await page.getByRole('status').waitFor();
  await pressOn(page, page.getByRole('listitem').filter({ hasText: '18:00' }).getByRole('link'));
  const present = (number) => page.getByRole('group', { name: referenceOf(number) }).getByRole('radio', { name: 'Present' });
  await tabTo(page, present(1));
  await page.keyboard.press('Space');
  await tabTo(page, present(2));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await pressOn(page, page.getByRole('button', { name: 'Save, and all others were present' }));
  await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
  for (const [number, was] of [[1, 'present'], [2, 'absent'], [4, 'present']]) {
    await openPerson(page, referenceOf(number));
    await page.getByText(`Meeting of Tuesdays: ${was}, marked by`).waitFor();
  }
  await page.context().close();
});

test('a session that ends while somebody types costs nothing of it', async () => {
  const page = await openStaff();
  await openPerson(page, referenceOf(6));
  await page.getByText('Waive a lesson').click();
  await page.getByLabel('Reason').first().fill('Did the same in prison, “Lesson 2”');
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Waive this lesson' }).click();
  await heading(page, 'You were signed out');
  await scan(page, 'a form that is kept');
  await page.screenshot({ path: path.join(shots, 'kept-laptop.png') });
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Sign in in a new tab' }).click()]);
  await heading(opened, 'Sign in');
  await page.context().addCookies(cookies);
  await page.getByRole('button', { name: 'go on' }).click();
  await heading(page, 'Nothing is saved yet');
  await page.getByText('Did the same in prison, “Lesson 2”').waitFor();
  await scan(page, 'a form from before');
  await page.screenshot({ path: path.join(shots, 'outdated-laptop.png') });
  await page.getByRole('button', { name: 'Save it' }).click();
  await page.getByRole('status').filter({ hasText: 'The lesson is waived.' }).waitFor();
  await page.context().close();
});

/** Every page, by the name of its picture: its path, and what is done on it first. */
async function everyPage() {
  const page = await openStaff();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  const person = await page.getByRole('link', { name: referenceOf(0), exact: true }).getAttribute('href');
  const late = await page.getByRole('link', { name: referenceOf(27), exact: true }).getAttribute('href');
  await page.goto(`${server.address}/staff/groups`);
  const group = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
  await page.goto(server.address + group);
  const meeting = await page.getByRole('listitem').filter({ hasText: '18:00' }).getByRole('link').getAttribute('href');
  await page.context().close();
  const open = async (opened) => {
    for (const summary of await opened.locator('summary').all()) await summary.click();
  };
  const wrong = async (opened) => {
    await opened.getByText('End the enrolment').first().click();
    await opened.locator('#close input[name=reason]').fill(' ');
    await opened.getByRole('button', { name: 'End the enrolment' }).click();
    await opened.getByRole('alert').waitFor();
    assert.equal(await opened.evaluate(() => document.activeElement.id), 'close-reason', 'the page opens where something is wrong');
  };
  return {
    today: ['/staff/today'],
    people: ['/staff/people'],
    nobody: ['/staff/people?search=ZZ'],
    person: [person],
    'person-late': [late],
    changes: [late, open],
    error: [late, wrong],
    evidence: [`${person}/evidence`],
    record: [`${person}/record`],
    enrol: ['/staff/enrol'],
    groups: ['/staff/groups'],
    group: [group],
    meeting: [meeting],
    'not-there': ['/staff/people/nobody'],
  };
}

test('nothing is found by the scanner, and nothing stands out at the side, in any theme and width', async () => {
  const pages = await everyPage();
  for (const [device, how] of Object.entries({ laptop: kLaptop, phone: kPhone, zoomed: kZoomed })) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await openStaff({ ...how, colorScheme });
      for (const [name, [address, act]] of Object.entries(pages)) {
        await page.goto(server.address + address);
        await act?.(page);
        await scan(page, `${name}, ${device}, ${colorScheme}`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${name}, ${device}: ${beyond} px stand out at the side`);
        await page.screenshot({ path: path.join(shots, `${name}-${device}-${colorScheme}.png`), fullPage: device !== 'laptop' });
      }
      await page.context().close();
    }
  }
});

test('on paper stands what belongs there, and no more', async () => {
  const { evidence: [address] } = await everyPage();
  const page = await openStaff();
  await page.goto(server.address + address);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: path.join(shots, 'evidence-paper.png'), fullPage: true });
  assert.equal(await page.getByRole('navigation').isVisible(), false);
  assert.equal(await page.getByText('To print, press Ctrl and P').isVisible(), false);
  assert.ok(await page.getByRole('heading', { name: 'What this does not show' }).isVisible());
  assert.equal(await page.getByText('Sam').count(), 0);
  await page.context().close();
});

test('a record is erased without JavaScript once its reference is typed, and the certificate is for paper', async () => {
  const page = await openStaff({ ...kPhone, javaScriptEnabled: false });
  await enrolled(page, 30);
  await page.goto(`${server.address}/staff/people`);
  await openPerson(page, referenceOf(30));
  await page.getByText('Erase this record').first().click();
  const erase = page.getByRole('button', { name: 'Erase this record' });
  await page.getByLabel('Case reference, to be sure').fill(referenceOf(29));
  await erase.click();
  await page.getByRole('alert').filter({ hasText: 'so nothing was erased' }).waitFor();
  await page.getByLabel('Case reference, to be sure').fill(referenceOf(30).toLowerCase());
  await erase.click();
  await heading(page, 'The record is erased');
  await page.screenshot({ path: path.join(shots, 'certificate-phone.png'), fullPage: true });
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.getByText('Certificate of erasure').isVisible());
  assert.equal(await page.getByText('This certificate names nobody.').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Back to People' }).click();
  assert.equal(await page.getByRole('link', { name: referenceOf(30), exact: true }).count(), 0);
  await page.context().close();
});

test('a call that is asked for without a network stands on the first page once there is one, until somebody called', async () => {
  const context = await browser.newContext();
  const player = await openPlayer(context, server, { code: server.enrol('TV-CALL') });
  await player.getByRole('button', { name: 'Ask for a call' }).waitFor();
  await context.setOffline(true);
  await press(player, 'Ask for a call');
  await player.getByText('You asked for a call. It is sent as soon as there is a connection.').waitFor();
  await context.setOffline(false);
  await player.getByText(/You asked for a call on \d+ \w+ \d{4}\./).waitFor();
  const page = await openStaff();
  await page.getByRole('link', { name: 'TV-CALL', exact: true }).click();
  await page.getByText('Asked for a call on').waitFor();
  await page.getByRole('button', { name: 'I have called' }).click();
  await page.getByRole('status').filter({ hasText: 'Noted: you called.' }).waitFor();
  await player.reload();
  await player.getByRole('button', { name: 'Ask for a call' }).waitFor();
  await Promise.all([context.close(), page.context().close()]);
});
