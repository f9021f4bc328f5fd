// Runs the browser's engine under node. Arguments: a file with the engine's code, the folder of a built index.
// Reads questions ([text, options] …) as JSON from standard input and writes the answers as JSON; `loaded` answers with the files read since it was last asked.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [, , code, folder] = process.argv;
const context = vm.createContext({ console, atob, Blob, Response, DecompressionStream, TextDecoder, Map, Set, Promise });
vm.runInContext(fs.readFileSync(code, "utf-8"), context, { filename: code });

const loaded = [];
async function load(name) {
  loaded.push(name);
  const script = fs.readFileSync(path.join(folder, `${name}.js`), "utf-8");
  let delivered;
  context.jianbao = { accept: (_, content, length) => (delivered = { content, length }) };
  vm.runInContext(script, context, { filename: name });
  return delivered.length === undefined ? delivered.content : context.parts.readBytes(delivered.content, delivered.length);
}

(async () => {
  const questions = JSON.parse(fs.readFileSync(0, "utf-8"));
  const engine = new context.parts.Engine(load, async () => context.parts);
  const answers = [];
  for (const [kind, text, options] of questions) {
    if (kind === "loaded") answers.push(loaded.splice(0));
    else if (kind === "learn") answers.push(await engine.learn(await engine.lists()));
    else if (["search", "suggest", "nearest"].includes(kind)) answers.push(await engine[kind](text, options));
    else answers.push(await context.parts[kind](text, options));
  }
  process.stdout.write(JSON.stringify(answers));
})();
