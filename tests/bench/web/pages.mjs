// The pages that are compared: one quiz as others would build it, and Waymark with its shipped lesson.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { folderAsSite } from './server.mjs';

const require = createRequire(import.meta.url);
const here = import.meta.dirname;

/** @returns {{question: string, options: {text: string, right: boolean}[]}[]} */
function readQuiz() {
  const quiz = [];
  for (const line of fs.readFileSync(path.join(here, 'quiz.txt'), 'utf8').split('\n')) {
    const words = line.slice(2);
    if (line[0] === '?') quiz.push({ question: words, options: [] });
    else if ('+-'.includes(line[0] || ' ')) quiz.at(-1).options.push({ text: words, right: line[0] === '+' });
  }
  return quiz;
}

function inkStory(quiz) {
  const { Compiler } = require('inkjs/full');
  const knots = quiz.map(({ question, options }, at) => [
    `=== q${at}`, question, ...options.map(({ text, right }) => `+ [${text}] ${right ? 'Yes, that is right.' : 'Not quite.'} -> q${at + 1}`)].join('\n'));
  return new Compiler(`-> q0\n${knots.join('\n')}\n=== q${quiz.length}\nThat was all.\n-> END\n`).Compile().ToJson();
}

const surveyModel = (quiz) => ({
  questionsOnPageMode: 'questionPerPage',
  elements: quiz.map(({ question, options }, at) => ({ type: 'radiogroup', name: `q${at}`, title: question, choices: options.map(({ text }) => text) })),
});

/** Waymark's page: as somebody who looks around, up to the lesson's first question with options. */
async function openQuestion(page) {
  const settled = () => page.waitForFunction(() => globalThis.waymark.settled && globalThis.waymark.painting);
  const press = async (name) => {
    await page.getByRole('button', { name, exact: true }).click();
    await settled();
  };
  await settled();
  for (const name of ['Look around without a code', 'Start the lesson', 'Next']) await press(name);
  await page.getByRole('slider').fill('88');
  for (const name of ['Check my answer', 'Next']) await press(name);
  await page.getByRole('radio').first().waitFor();
}

const middle = (selector) => `(() => { const r = ${selector}.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`;
/** Visible, and nothing lies over it. */
const there = (selector) => `(() => { const e = ${selector}; const [x, y] = ${middle(selector)}; const hit = document.elementFromPoint(x, y);
  return hit === e || e.contains(hit) || hit.contains(e) && hit.tagName === 'LABEL'; })()`;
const nth = (selector) => (n) => `document.querySelectorAll('${selector}')[${n}]`;

/**
 * @typedef {object} Page what is measured; the texts are JavaScript for the page
 * @property {string} name
 * @property {Map<string, Buffer>} site
 * @property {string} first true when a press on the first page is taken
 * @property {string} whole true when all of it is there
 * @property {(n: number) => string} option the middle of the nth option, in CSS pixels
 * @property {(n: number) => string} chosen true when the page shows that it is picked
 * @property {(page: import('playwright-core').Page) => Promise<void>} [open] leads to the question; without, it is there
 * @param {{site: string, imgui: string}} folders the ready site; where bare_imgui.js and .wasm are
 * @returns {Page[]}
 */
export function pages({ site, imgui }) {
  const quiz = readQuiz();
  const read = (name) => fs.readFileSync(path.join(here, name));
  const packaged = (name) => fs.readFileSync(path.join(here, '../../../node_modules', name));
  const simple = (selector) => ({ first: there(nth(selector)(0)), whole: there(nth(selector)(0)), option: (n) => middle(nth(selector)(n)) });
  return [
    { name: 'bare HTML', ...simple('label'), chosen: (n) => `${nth('input')(n)}.checked && document.getElementById('feedback').textContent !== ''`,
      site: new Map([['index.html', Buffer.from(read('bare.html').toString().replace('%QUIZ%', () => JSON.stringify(quiz)))]]) },
    { name: 'ink', ...simple('button'), chosen: () => `/Yes, that is right|Not quite/.test(document.getElementById('story').textContent)`,
      site: new Map([['index.html', read('ink.html')], ['ink.js', packaged('inkjs/dist/ink.js')], ['story.json', Buffer.from(inkStory(quiz))]]) },
    { name: 'SurveyJS', ...simple('.sd-item'), chosen: (n) => `${nth('.sd-item')(n)}.classList.contains('sd-item--checked')`,
      site: new Map([['index.html', read('survey.html')], ['quiz.json', Buffer.from(JSON.stringify(surveyModel(quiz)))],
        ['survey.core.min.js', packaged('survey-core/survey.core.min.js')], ['survey-js-ui.min.js', packaged('survey-js-ui/survey-js-ui.min.js')],
        ['survey-core.min.css', packaged('survey-core/survey-core.fontless.min.css')]]) },
    { name: 'bare ImGui', first: 'globalThis.drawn > 0', whole: 'globalThis.drawn > 0',
      option: (n) => `globalThis.places[${n}]`, chosen: (n) => `globalThis.chosen === ${n}`,
      site: new Map([['index.html', read('imgui.html')],
        ...['bare_imgui.js', 'bare_imgui.wasm'].map((name) => [name, fs.readFileSync(path.join(imgui, name))])]) },
    { name: 'Waymark', open: openQuestion,
      // What is pressed is noted from then on (tests/e2e/mirror.test.mjs: it is done as soon as the program is there).
      first: `globalThis.early && document.readyState !== 'loading' && ${there(nth('#page button[data-tone=primary]')(0))}`,
      whole: 'globalThis.waymark?.painting && waymark.settled && waymark.paints > 0',
      option: (n) => middle(nth('#page input[type=radio]')(n)), chosen: (n) => `${nth('#page input[type=radio]')(n)}.checked && waymark.settled`,
      site: folderAsSite(site) },
  ];
}
