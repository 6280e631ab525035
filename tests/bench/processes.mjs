// Whole processes from start to verdict, Waymark's beside others', interleaved in one run: medians of 9, and the most
// memory that each held. Nothing passes or fails by it.
//
//   node processes.mjs BIN CONTENT      BIN: where `waymark` is; CONTENT: what make_content.mjs wrote
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const runs = 9;
const [bin, content] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
const lesson = (id) => path.join(content, "modules", id);
const own = (id) => [path.join(bin, "waymark"), "check", "--today", "2026-11-23", lesson(id)];
const node = (...args) => [process.execPath, ...args];

const rows = [
  ["waymark check, lesson of 1 MB", own("long")],
  ["ajv, the same file", node(path.join(import.meta.dirname, "ajv.mjs"), path.join(root, "content/schema/lesson.schema.json"),
    path.join(lesson("long"), "lesson.json"))],
  ["node that does nothing", node("-e", "")],
  ["waymark check, lesson of 5,000 lines", own("lines")],
  ["inkjs compiler, story of 5,000 lines", node(path.join(root, "node_modules/inkjs/bin/inkjs-compiler.js"), "-o",
    path.join(content, "lines.ink.json"), path.join(content, "lines.ink"))],
].map(([name, command]) => ({ name, command, seconds: [], kilobytes: [] }));

for (let run = 0; run < runs; ++run) {
  for (const row of rows) {
    // /proc of a process that ended is gone, so Python's rusage of its children says what it took.
    const measured = spawnSync("python3", ["-c", `
import resource, subprocess, sys, time
start = time.perf_counter()
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
took = time.perf_counter() - start
sys.stderr.buffer.write(ended.stderr)
print(took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(ended.returncode)`, ...row.command], { encoding: "utf8" });
    if (measured.status !== 0) throw new Error(`${row.name} failed: ${measured.stderr}`);
    const [seconds, kilobytes] = measured.stdout.trim().split(" ").map(Number);
    row.seconds.push(seconds);
    row.kilobytes.push(kilobytes);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
console.log(`Whole processes, medians of ${runs}${" ".repeat(11)}seconds  MB at most`);
for (const { name, seconds, kilobytes } of rows) {
  console.log(`${name.padEnd(38)} ${median(seconds).toFixed(3).padStart(9)} ${(median(kilobytes) / 1024).toFixed(1).padStart(11)}`);
}
const bytes = (file) => fs.statSync(file).size;
console.log(`The lessons have ${bytes(path.join(lesson("long"), "lesson.json"))} and ${bytes(path.join(lesson("lines"), "lesson.json"))} bytes, the story ${bytes(path.join(content, "lines.ink"))}.`);
