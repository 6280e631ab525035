// Tools that run inside the page. They go in through the debugger, so that the page's own policy stays as it is.

import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** axe-core as `axe`. */
export function injectAxe(page) {
  return page.evaluate(`${fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')}; undefined`);
}

/** A screen reader without a screen as `virtual`: @guidepup/virtual-screen-reader, whose module is made a script. */
export function injectScreenReader(page) {
  const source = fs.readFileSync(require.resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
  const exported = source.replace(/export\s*\{([^}]*)\}/, (_, names) => {
    const found = /([\w$]+) as virtual\b/.exec(names);
    return `globalThis.virtual = ${found[1]}`;
  });
  return page.evaluate(`(() => {${exported}\n})()`);
}
