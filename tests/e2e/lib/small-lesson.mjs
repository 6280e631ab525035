// A lesson of three questions, as a package and as what somebody sends who answers all of them right.

import { createHash } from 'node:crypto';

const kQuestions = ['one', 'two', 'three'];

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};

function makePackage() {
  const question = (id, index) => ({
    kind: 'plain', id: `${id}-page`, title: 'A question', next: index + 1 < kQuestions.length ? `${kQuestions[index + 1]}-page` : 'end',
    question: { kind: 'single-choice', id, prompt: 'Is it so?', attempts: 1, options: [{ id: 'yes', text: 'Yes', correct: true }, { id: 'no', text: 'No' }] },
  });
  const lesson = {
    format: 1, id: 'small', title: 'Small', summary: 'Three questions.', language: 'en-GB', minutes: 5, reviewed: '2026-11-22', expires: '2027-11-22',
    completion: { moveOn: 'Completed', masteryScore: 0 },
    pages: [...kQuestions.map(question), { kind: 'ending', id: 'end', title: 'The end' }],
  };
  const version = sha256(JSON.stringify(sorted({ lesson, media: {} })));
  return { version, json: JSON.stringify(sorted({ package: 1, version, lesson, sources: [], services: [], media: {} })) };
}

/** {version, json} */
export const kSmallLesson = makePackage();

/** The body of a run's only submission. */
export const evidenceOf = (run) => JSON.stringify({
  run, number: 1, lesson: 'small', version: kSmallLesson.version, language: 'en-GB', started: 1000, finished: 1200, minutes: 5,
  answers: kQuestions.map((question) => ({ question, attempt: 1, answer: ['yes'] })), claim: { score: 1000, complete: true },
});

/** A code for a token. */
export async function tokenFor(address, code) {
  const answer = await fetch(`${address}/api/enter`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code }) });
  if (answer.status !== 200) throw new Error(`the code was answered with ${answer.status}`);
  return (await answer.json()).token;
}

/** Sends it; gives the answer. */
export const submit = (address, token, run, body = evidenceOf(run)) => fetch(`${address}/api/runs/${run}/submissions/1`, {
  method: 'PUT', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }, body,
});
