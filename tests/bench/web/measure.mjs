// Measures one visit to one page in Chromium: a phone's window, and for the times a slow phone on a slow network.

import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export const kPhone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A processor at a quarter of this one's speed; 1.6 Mbit/s down, 0.75 up, 150 ms for each request. */
const kSlowProcessor = { rate: 4 };
const kSlowNetwork = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const kControls = /^(button|link|radio|checkbox|option|textbox|slider|tab|menuitem)$/;
const kTimeout = 120_000;
const kHeld = 60;
const kRest = 600;

/** In the page: the time of the first frame after each of its two conditions became true. */
const watchLoad = ({ first, whole }) => `(() => {
  if (location.protocol === 'about:') return;
  const when = (what, condition) => {
    const look = () => {
      let is = false;
      try { is = condition(); } catch {}
      if (!is) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => { globalThis['at_' + what] = performance.now(); }));
    };
    requestAnimationFrame(look);
  };
  when('first', () => ${first});
  when('whole', () => ${whole});
})()`;

/** In the page: the time from the last event of the pointer to the frame after the one in which the effect was seen. */
const watchPress = (effect) => `(() => {
  globalThis.press_took = 0;
  let last = 0;
  const listen = (type) => addEventListener(type, (event) => { last = event.timeStamp; }, { capture: true, passive: true });
  ['pointerdown', 'mousedown', 'pointerup', 'mouseup'].forEach(listen);
  const look = () => {
    if (!(${effect})) return requestAnimationFrame(look);
    const from = last;
    requestAnimationFrame(() => setTimeout(() => { globalThis.press_took = performance.now() - from; }));
  };
  requestAnimationFrame(look);
})()`;

/** One visitor with a browser of their own: nothing is cached, nothing is known of them. */
export async function openVisitor(browser, what) {
  const context = await browser.newContext(kPhone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.addInitScript(watchLoad(what));
  const asked = [];
  context.on('request', (request) => {
    if (!request.serviceWorker() && /^http/.test(request.url()) && !request.url().endsWith('/sw.js')) asked.push(new URL(request.url()).pathname);
  });
  const slow = async (processor, network) => {
    await session.send('Emulation.setCPUThrottlingRate', processor ? kSlowProcessor : { rate: 1 });
    await session.send('Network.emulateNetworkConditions', network ? kSlowNetwork : { ...kSlowNetwork, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  };
  const metrics = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  return { context, page, session, asked, slow, metrics, close: () => context.close() };
}

/** Loads the page on a slow phone. @returns {Promise<{first: number, whole: number}>} ms from the start of navigation */
export async function load({ page, slow }, address) {
  await page.goto('about:blank');
  await slow(true, true);
  await page.goto(address, { waitUntil: 'commit', timeout: kTimeout });
  await page.waitForFunction(() => globalThis.at_first && globalThis.at_whole, null, { timeout: kTimeout, polling: 100 });
  const times = await page.evaluate(() => ({ first: globalThis.at_first, whole: globalThis.at_whole }));
  await slow(false, false);
  return times;
}

/** Until what is kept for the next visit is kept. */
export async function rest({ page }) {
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
  await sleep(3 * kRest);
}

/**
 * Presses the second option and then the first on a slow phone.
 * @returns {Promise<{painted: number, down: number, work: number}>} ms: from letting go to the picture of the second; for the
 *   first, how long the main thread is busy from pressing down until it rests, and from letting go until it rests
 */
export async function press({ page, slow, metrics }, what) {
  const { mouse } = page;
  const at = (n) => page.evaluate(what.option(n));
  await slow(true, false);
  await mouse.move(...await at(1));
  await sleep(kRest);
  await page.evaluate(watchPress(what.chosen(1)));
  await mouse.down();
  await sleep(kHeld);
  await mouse.up();
  await page.waitForFunction(() => globalThis.press_took, null, { timeout: kTimeout, polling: 50 });
  const painted = await page.evaluate(() => globalThis.press_took);
  await sleep(kRest);
  await mouse.move(...await at(0));
  await sleep(kRest);
  const marks = [await metrics()];
  for (const act of [() => mouse.down(), () => mouse.up()]) {
    await act();
    await sleep(kRest);
    marks.push(await metrics());
  }
  await slow(false, false);
  const [before, held, after] = marks.map(({ TaskDuration }) => TaskDuration * 1000);
  return { painted, down: held - before, work: after - held };
}

/** The browser's process of this page and of the graphics, by who was busy while the page was. */
async function processes(browser, page) {
  const session = await browser.newBrowserCDPSession();
  const list = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
  const before = new Map((await list()).map(({ id, cpuTime }) => [id, cpuTime]));
  await page.evaluate(() => { for (const end = performance.now() + 400; performance.now() < end;); });
  const now = await list();
  const spent = ({ id, cpuTime }) => cpuTime - (before.get(id) ?? 0);
  const renderer = now.filter(({ type }) => type === 'renderer').sort((a, b) => spent(b) - spent(a))[0];
  return { renderer: renderer.id, graphics: now.find(({ type }) => /gpu/i.test(type))?.id,
    times: async () => new Map((await list()).map(({ id, cpuTime }) => [id, cpuTime])), end: () => session.detach() };
}

/** @returns {Promise<{main: number, graphics: number, megabytes: number, paints: number}>} percent of a core while nothing happens, MB that are the renderer's alone */
export async function idle(browser, { page, session, metrics }, seconds) {
  const { renderer, graphics, times, end } = await processes(browser, page);
  await session.send('HeapProfiler.collectGarbage');
  await sleep(1500);
  const look = async () => ({ at: performance.now(), spent: (await times()).get(graphics) ?? 0, task: (await metrics()).TaskDuration,
    paints: await page.evaluate(() => globalThis.waymark?.paints ?? globalThis.drawn ?? 0) });
  const before = await look();
  await sleep(seconds * 1000);
  const after = await look();
  await end();
  const percent = (what) => ((after[what] - before[what]) / ((after.at - before.at) / 1000)) * 100;
  const rollup = fs.readFileSync(`/proc/${renderer}/smaps_rollup`, 'utf8');
  const kilobytes = ['Private_Clean', 'Private_Dirty'].reduce((sum, name) => sum + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)[1]), 0);
  return { main: percent('task'), graphics: percent('spent'), megabytes: kilobytes / 1024, paints: after.paints - before.paints };
}

/** @returns {Promise<{spoken: number, inPage: number}>} controls in the browser's accessibility tree, and those in the page */
export async function controls({ page, session }) {
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.send('Accessibility.disable');
  const inPage = await page.evaluate(() => [...document.querySelectorAll('button, a[href], input, textarea, select')].filter((element) => element.checkVisibility()).length);
  return { spoken: nodes.filter(({ ignored, role }) => !ignored && kControls.test(role?.value)).length, inPage };
}

/** Scrolls up and down at twice the text's size. @returns {Promise<{frames: number, paints: number, perSecond: number}>} frames in which the page had moved */
export async function scroll({ page }, seconds) {
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await sleep(kRest);
  await page.evaluate(() => {
    const { waymark } = globalThis;
    const from = waymark.paints;
    const begun = performance.now();
    let [moved, all, last] = [0, 0, scrollY];
    const look = () => {
      ++all;
      if (scrollY !== last) ++moved;
      last = scrollY;
      globalThis.scrolled = { frames: moved, paints: waymark.paints - from, perSecond: all / ((performance.now() - begun) / 1000) };
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.mouse.move(180, 400);
  const begun = performance.now();
  for (let passed = 0; passed < seconds; passed = (performance.now() - begun) / 1000) {
    await page.mouse.wheel(0, Math.floor(passed * 2) % 2 === 0 ? 30 : -30);
    await sleep(8);
  }
  return page.evaluate(() => globalThis.scrolled);
}
