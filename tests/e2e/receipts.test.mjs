// Receipts in others' hands: the library `jose` and this server check what the other signed, and refuse the same forgeries; whoever is
// shown a receipt checks it without a sign-in and without JavaScript, by number, file or QR code.

import assert from 'node:assert/strict';
import { createPrivateKey, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as jose from 'jose';
import { kLaptop, kPhone, openBrowser } from './lib/browser.mjs';
import { readQr } from './lib/qr.mjs';
import { scan } from './lib/scan.mjs';
import { openServer } from './lib/server.mjs';
import { kSmallLesson, submit, tokenFor } from './lib/small-lesson.mjs';

const site = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-receipts-'));
let browser;
let server;
let receipt;
let number;

before(async () => {
  fs.mkdirSync(path.join(site, 'lessons'));
  fs.writeFileSync(path.join(site, 'lessons', `${kSmallLesson.version}.json`), kSmallLesson.json);
  [browser, server] = await Promise.all([openBrowser(), openServer({ site })]);
  ({ receipt, receipt_number: number } = await complete('R-1'));
});
after(async () => {
  await browser?.close();
  await server?.close();
  fs.rmSync(site, { recursive: true, force: true });
});

/** Somebody finishes the lesson. @returns the server's answer */
async function complete(reference) {
  const token = await tokenFor(server.address, server.enrol(reference));
  const answer = await submit(server.address, token, randomBytes(16).toString('hex'));
  assert.equal(answer.status, 200);
  return answer.json();
}

const publishedKeys = async () => (await fetch(`${server.address}/.well-known/jwks.json`)).json();
const joseTakes = (jws, keys) => jose.compactVerify(jws, keys, { algorithms: ['EdDSA'] }).then(() => true, () => false);
const statusHere = async (jws) => (await fetch(`${server.address}/receipts/${encodeURIComponent(jws)}`)).status;
const claimsOf = (jws) => JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString());

/** The key that signs, as jose's. */
function signingKey() {
  const folder = path.join(server.folder, 'keys');
  const newest = fs.readdirSync(folder).filter((name) => name.endsWith('.key')).sort().at(-1);
  const seed = Buffer.from(fs.readFileSync(path.join(folder, newest), 'utf8').trim(), 'hex');
  const kPkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');  // RFC 8410, section 7
  return createPrivateKey({ key: Buffer.concat([kPkcs8, seed]), format: 'der', type: 'pkcs8' });
}

test('jose checks a receipt by the published keys', async () => {
  const keys = jose.createRemoteJWKSet(new URL(`${server.address}/.well-known/jwks.json`));
  const { payload, protectedHeader } = await jose.compactVerify(receipt, keys, { algorithms: ['EdDSA'] });
  assert.deepEqual(Object.keys(protectedHeader), ['alg', 'kid']);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)),
    { n: number, l: 'small', v: kSmallLesson.version.slice(0, 16), d: new Date().toISOString().slice(0, 10) });
});

test('what jose signs with the same key is a receipt here, and only in exactly that form', async () => {
  const kid = (await publishedKeys()).keys[0].kid;
  const sign = (claims, header) => new jose.CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(signingKey());
  const claims = { n: '0123456789ABCDEF', l: 'small', v: kSmallLesson.version.slice(0, 16), d: '2026-11-22' };
  const ours = await sign(claims, { alg: 'EdDSA', kid });
  assert.equal(await statusHere(ours), 200);
  assert.equal(await sign(claimsOf(receipt), { alg: 'EdDSA', kid }), receipt);
  for (const [what, jws] of [
    ['no kid', await sign(claims, { alg: 'EdDSA' })],
    ['a kid of nobody', await sign(claims, { alg: 'EdDSA', kid: 'AAAAAAAA' })],
    ['one header more', await sign(claims, { alg: 'EdDSA', kid, typ: 'JWT' })],
    ['one claim more', await sign({ ...claims, name: 'Sam' }, { alg: 'EdDSA', kid })],
    ['claims in another order', await sign({ l: claims.l, n: claims.n, v: claims.v, d: claims.d }, { alg: 'EdDSA', kid })],
  ]) assert.equal(await statusHere(jws), 422, what);
});

test('both refuse the same forgeries', async () => {
  const set = await publishedKeys();
  const keys = jose.createLocalJWKSet(set);
  assert.ok(await joseTakes(receipt, keys));
  const [header, payload, signature] = receipt.split('.');
  const encoded = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const kid = set.keys[0].kid;
  const stranger = await jose.generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const flipped = (at) => receipt.slice(0, at) + (receipt[at] === 'A' ? 'B' : 'A') + receipt.slice(at + 1);
  const rows = [
    ['alg none, not signed', `${encoded({ alg: 'none' })}.${payload}.`],
    ['alg none, with a kid', `${encoded({ alg: 'none', kid })}.${payload}.`],
    ['alg none, under the signature', `${encoded({ alg: 'none', kid })}.${payload}.${signature}`],
    ['the public key as a secret', await new jose.CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ alg: 'HS256', kid }).sign(Buffer.from(set.keys[0].x, 'base64url'))],
    ['another key', await new jose.CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ alg: 'EdDSA', kid }).sign(stranger.privateKey)],
    ['another key, brought along', await new jose.CompactSign(Buffer.from(payload, 'base64url')).setProtectedHeader({ alg: 'EdDSA', kid, jwk: await jose.exportJWK(stranger.publicKey) }).sign(stranger.privateKey)],
    ['another number', `${header}.${encoded({ ...claimsOf(receipt), n: '0123456789ABCDEF' })}.${signature}`],
    ['another day', `${header}.${encoded({ ...claimsOf(receipt), d: '2020-01-01' })}.${signature}`],
    ['a part less', `${header}.${payload}`],
    ['a part more', `${receipt}.${payload}`],
    ...[2, header.length - 5, header.length + 2, header.length + 40, receipt.length - 40].map((at) => [`character ${at}`, flipped(at)]),
  ];
  for (const [what, jws] of rows) {
    assert.equal(await joseTakes(jws, keys), false, `jose takes: ${what}`);
    assert.equal(await statusHere(jws), 422, what);
  }
});

test('anyone checks a receipt by number, by file and by QR code, without JavaScript', async () => {
  const context = await browser.newContext({ ...kPhone, javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(`${server.address}/receipts`);
  await page.getByLabel('Receipt number').fill(number.toLowerCase().replace(/(.{4})/g, '$1 '));
  await page.getByRole('button', { name: 'Check it' }).click();
  const genuine = page.getByRole('heading', { level: 1, name: 'This receipt is genuine' });
  await genuine.waitFor();
  assert.equal(page.url(), `${server.address}/receipts/${number}`);
  assert.match(await page.getByRole('main').innerText(), /Lesson completed\s+Small\s/);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Keep the receipt as a file' }).click()]);
  assert.equal(download.suggestedFilename(), `receipt-${number}.jws`);
  const file = path.join(site, 'receipt.jws');
  await download.saveAs(file);
  assert.equal(fs.readFileSync(file, 'utf8'), `${receipt}\n`);

  const qr = page.getByRole('img', { name: 'QR code with the address of this page' });
  assert.equal(await readQr(browser, await qr.screenshot()), `${server.address}/receipts/${number}`);

  await page.getByRole('link', { name: 'Check another' }).click();
  await page.getByLabel('Or its file').setInputFiles(file);
  await page.getByRole('button', { name: 'Check it' }).click();
  await genuine.waitFor();
  assert.equal(page.url(), `${server.address}/receipts/${receipt}`);
  assert.equal(await readQr(browser, await qr.screenshot()), `${server.address}/receipts/${number}`);

  // One whose record is gone is named by its whole text.
  const { keys: [{ kid }] } = await publishedKeys();
  const claims = new TextEncoder().encode(JSON.stringify({ ...claimsOf(receipt), n: '0123456789ABCDEF' }));
  const gone = await new jose.CompactSign(claims).setProtectedHeader({ alg: 'EdDSA', kid }).sign(signingKey());
  await page.goto(`${server.address}/receipts/${gone}`);
  assert.equal(await readQr(browser, await qr.screenshot()), `${server.address}/receipts/${gone}`);

  await page.goto(`${server.address}/receipts`);
  await page.getByLabel('Receipt number').fill('0123-4567-89AB-CDEF');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { level: 1, name: 'This number is not known here' }).waitFor();
  assert.equal(await page.getByLabel('Receipt number').inputValue(), '0123-4567-89AB-CDEF');
  await context.close();
});

test('its pages have nothing that the accessibility scanner finds, and print without their forms', async () => {
  for (const how of [kLaptop, { ...kPhone, colorScheme: 'dark' }]) {
    const context = await browser.newContext(how);
    const page = await context.newPage();
    for (const [where, what] of [['', 'check a receipt'], [`/${number}`, 'a receipt'], ['/0123456789ABCDEF', 'an unknown number'], ['/x', 'no receipt']]) {
      await page.goto(`${server.address}/receipts${where}`);
      await scan(page, what);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} is too wide`);
    }
    await page.goto(`${server.address}/receipts/${number}`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.getByRole('link', { name: 'Check another' }).isVisible(), false);
    const code = page.getByRole('img', { name: 'QR code with the address of this page' });
    assert.equal(await readQr(browser, await code.screenshot()), `${server.address}/receipts/${number}`);
    await context.close();
  }
});

test('after a rotation the same bytes hold, and the next receipt is signed with the new key', async () => {
  const busy = server.run('rotate-key');
  assert.equal(busy.status, 1);
  assert.equal(busy.stderr, `waymark-server: Another waymark-server serves ${server.folder} already. Stop that one first, or name another folder.\n`);
  const before = await publishedKeys();
  await server.stop();
  const rotated = server.run('rotate-key');
  assert.equal(rotated.status, 0, rotated.stderr);
  await server.start();
  const set = await publishedKeys();
  assert.match(rotated.stdout, new RegExp(`^Receipts are signed with the key ${set.keys[0].kid} from now on\\.`));
  assert.deepEqual(set.keys.slice(1), before.keys);
  const keys = jose.createLocalJWKSet(set);
  assert.ok(await joseTakes(receipt, keys));
  assert.equal(await (await fetch(`${server.address}/receipts/${number}.jws`)).text(), `${receipt}\n`);
  assert.equal(await statusHere(receipt), 200);
  const next = await complete('R-2');
  assert.equal(JSON.parse(Buffer.from(next.receipt.split('.')[0], 'base64url')).kid, set.keys[0].kid);
  assert.ok(await joseTakes(next.receipt, keys));
  assert.equal(await statusHere(next.receipt), 200);
});
