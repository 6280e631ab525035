// A file against a JSON Schema with ajv, as a whole process: node ajv.mjs SCHEMA FILE. With --hot as a third argument:
// what JSON.parse and the compiled schema take once everything is warm.
import fs from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, file, hot] = process.argv.slice(2);
const ajv = new Ajv2020({ allErrors: true, strict: false });
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
const text = fs.readFileSync(file, "utf8");
const valid = () => validate(JSON.parse(text));
if (!valid()) {
  console.error(validate.errors.slice(0, 5));
  process.exit(1);
}
if (hot) {
  const times = [];
  for (let i = 0; i < 60; ++i) {
    const from = performance.now();
    valid();
    times.push(performance.now() - from);
  }
  const median = times.slice(20).sort((a, b) => a - b)[20];
  console.log(`JSON.parse and ajv, once warm: ${median.toFixed(2)} ms for ${text.length} characters`);
}
