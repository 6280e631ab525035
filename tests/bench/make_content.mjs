// Writes the content that is measured into a folder: a lesson of 1 MB and 2,000 pages, a lesson of 5,000 lines, and a
// story of as many lines in Ink. Always the same bytes.
//
//   node make_content.mjs FOLDER
import fs from "node:fs";
import path from "node:path";

/** A generator of its own: the same numbers everywhere (an LCG as in Numerical Recipes). */
const dice = (seed) => (count) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return (seed >>> 8) % count;
};

const who = ["Maz", "Your friend", "The nurse", "Somebody", "A neighbour", "The driver", "My sister", "The group"];
const does = ["waits", "asks", "sits down", "calls", "listens", "looks up", "nods", "goes home", "drinks water", "laughs"];
const where = ["in the park", "at the bus stop", "by the door", "in the kitchen", "on the way", "near the river", "at work"];
const when = ["today", "later on", "after a while", "before lunch", "in the evening", "on the next day", "at once"];

const sentences = (below) => {
  const one = () => {
    const pick = (list) => list[below(list.length)];
    return `${pick(who)} ${pick(does)} ${pick(where)} ${pick(when)}.`;
  };
  return (count) => Array.from({ length: count }, one).join(" ");
};

const lesson = (id, minutes, pages, more = {}) => ({
  format: 2, id, title: "A long lesson", summary: "Made to be measured.", language: "en-GB", minutes,
  reviewed: "2026-11-22", expires: "2027-11-22", completion: { moveOn: "Completed", masteryScore: 0.5 }, ...more,
  pages: [...pages, { kind: "ending", id: "end", title: "The end" }],
});

/** Reading, chats, questions of several kinds, and choices that come together again: what lessons are made of. */
const longLesson = () => {
  const below = dice(2026);
  const say = sentences(below);
  const page = (number) => {
    const id = `page-${number}`;
    const head = (kind) => ({ kind, id, title: `Page ${number}` });
    const read = (count) => [{ kind: "paragraph", text: say(count) }];
    switch (number % 6) {
      case 0:
        return { ...head("chat"), messages: ["maz", "me", "maz"].map((from) => ({ from, text: say(2) })) };
      case 1:
        return { ...head("plain"), blocks: read(1), ask: {
          kind: "single-choice", id: `ask-${number}`, prompt: say(1), options: [0, 1, 2].map((i) => ({
            id: `option-${i}`, text: `${i + 1}: ${say(1)}`, ...(i === (number / 6 | 0) % 3 ? { correct: true } : {}) })) } };
      case 2:
        return { ...head("plain"), blocks: [...read(1), { kind: "list", items: [say(1), say(1)] }] };
      case 3:
        return { ...head("plain"), blocks: read(2), choices: { prompt: say(1), options: [
          { id: "on", text: `1: ${say(1)}`, goto: `page-${number + 1}`, set: { steps: { add: 1 } } },
          { id: "past", text: `2: ${say(1)}`, goto: `page-${number + 2}` } ] } };
      case 4:
        return { ...head("plain"), blocks: [{ kind: "callout", tone: "tip", text: say(2) }, ...read(1),
          { kind: "paragraph", text: say(1), when: "steps >= 3" }] };
      default:
        return { ...head("plain"), blocks: read(1), ask: { kind: "put-in-order", id: `ask-${number}`, prompt: say(1),
          items: [0, 1, 2, 3].map((i) => ({ id: `item-${i}`, text: `${i + 1}: ${say(1)}` })) } };
    }
  };
  return lesson("long", 600, Array.from({ length: 2000 }, (_, number) => page(number)), {
    variables: [{ kind: "whole", id: "steps", label: "Steps taken", minimum: 0, maximum: 10, default: 0 }],
    speakers: { maz: "Maz" },
  });
};

/** 250 knots of 20 lines, the last with two choices: as a lesson and as a story. */
const knots = () => {
  const say = sentences(dice(1122));
  return Array.from({ length: 250 }, () => ({
    lines: Array.from({ length: 17 }, () => say(1)), prompt: say(1), choices: [1, 2].map((i) => `${i}: ${say(1)}`),
  }));
};
const knotName = (number) => (number >= 250 ? "end" : `knot-${number}`);
const linesLesson = () => lesson("lines", 275, knots().map((knot, number) => ({
  kind: "chat", id: knotName(number), title: `Knot ${number}`,
  messages: knot.lines.map((text, i) => ({ from: i % 2 === 0 ? "maz" : "me", text })),
  choices: { prompt: knot.prompt, options: knot.choices.map((text, i) => ({
    id: `choice-${i}`, text, goto: knotName(number + 1 + i) })) },
})), { speakers: { maz: "Maz" } });
const linesStory = () => "-> knot_0\n" + knots().map((knot, number) => [
  `=== knot_${number} ===`, ...knot.lines, knot.prompt,
  ...knot.choices.map((text, i) => `* ${text} -> ${knotName(number + 1 + i).replace("-", "_").replace("end", "END")}`),
].join("\n")).join("\n") + "\n";

const folder = process.argv[2];
const write = (name, text) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
for (const name of ["sources", "services"]) write(`${name}.json`, "[]\n");
for (const made of [longLesson(), linesLesson()]) write(`modules/${made.id}/lesson.json`, JSON.stringify(made, null, 1) + "\n");
write("lines.ink", linesStory());
