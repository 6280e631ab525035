// The schemas, judged by a validator that knows nothing of Waymark: what the repository holds is valid, what a schema can
// refuse it refuses, and it refuses nothing that the reader takes.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";

const root = path.resolve(import.meta.dirname, "../..");
const broken = path.join(root, "tests/fixtures/broken");
const read = (...parts) => JSON.parse(fs.readFileSync(path.join(...parts), "utf8"));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const shared = ["sources", "services", "facts", "glossary"];
const validators = Object.fromEntries(
  ["lesson", ...shared].map((name) => [name, ajv.compile(read(root, "content/schema", `${name}.schema.json`))]),
);
const faults = (name, value) => {
  validators[name](value);
  return (validators[name].errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

// What is wrong with a file's shape. The other codes are about what JSON.parse does not see (syntax, doubled fields), about
// dates of the calendar and decimals, and about what ids, words and pages mean.
const ofShape = /^W(002|101|102|104|105|106|107|108|109|110-other-order|111|112|113|116|118|117|201|206|409|506|507|601-hyphen)/;
const fixtures = fs.readdirSync(broken).filter((name) => fs.statSync(path.join(broken, name)).isDirectory());
/** The folder's own files, by the name of their schema. */
const filesOf = (folder) => [
  ...["small", "modules/small"].map((inner) => ["lesson", path.join(broken, folder, inner, "lesson.json")]),
  ...shared.map((name) => [name, path.join(broken, folder, `${name}.json`)]),
].filter(([, file]) => fs.existsSync(file));

/** Their values, or null when one is not JSON. */
const valuesOf = (folder) => {
  try {
    return filesOf(folder).map(([name, file]) => [name, read(file)]);
  } catch {
    return null;
  }
};

test("every lesson and every file beside them is valid", () => {
  for (const lesson of fs.readdirSync(path.join(root, "content/modules"))) {
    assert.deepEqual(faults("lesson", read(root, "content/modules", lesson, "lesson.json")), [], lesson);
  }
  for (const name of shared.filter((name) => fs.existsSync(path.join(root, "content", `${name}.json`)))) {
    assert.deepEqual(faults(name, read(root, "content", `${name}.json`)), [], name);
  }
  for (const name of shared) assert.deepEqual(faults(name, read(root, "tests/fixtures/content", `${name}.json`)), [], name);
  for (const lesson of ["every-kind", "small"]) {
    assert.deepEqual(faults("lesson", read(root, "tests/fixtures/content/modules", lesson, "lesson.json")), [], lesson);
  }
});

test("every broken lesson that a schema can refuse is refused", () => {
  for (const folder of fixtures.filter((name) => ofShape.test(name))) {
    const values = valuesOf(folder);
    assert.ok(values, `${folder} is no JSON`);
    const found = values.flatMap(([name, value]) => faults(name, value));
    assert.notEqual(found.length, 0, `${folder} passes its schema`);
  }
});

test("a schema refuses nothing that the reader takes, or tells for another reason", () => {
  for (const folder of fixtures.filter((name) => /^W[1-9]/.test(name) && !ofShape.test(name))) {
    for (const [name, value] of valuesOf(folder) ?? []) {
      assert.deepEqual(faults(name, value), [], `${folder}/${name}.json`);
    }
  }
});
