// Debian's Chromium, as docs/toolchain says that it starts as root and draws WebGL 2 without a graphics card.

import { chromium } from 'playwright-core';

const kArguments = [
  '--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

/** The sizes at which pages are looked at. */
export const kPhone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
export const kLaptop = { viewport: { width: 1366, height: 768 } };
export const kProjector = { viewport: { width: 1920, height: 1080 } };

export function openBrowser(more = []) {
  return chromium.launch({
    executablePath: process.env.WAYMARK_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...kArguments, ...more],
  });
}
