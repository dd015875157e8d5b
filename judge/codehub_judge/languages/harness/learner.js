// What calls and unit tests share: loading the learner's file, and telling what went wrong in it. It takes what it
// needs from the library before the learner's code can change that.
"use strict";

const { readFileSync } = require("node:fs");
const { createRequire, SourceMap } = require("node:module");
const { inspect } = require("node:util");
const { isNativeError } = require("node:util").types;
const { Script } = require("node:vm");

const SHOWN = { customInspect: false, depth: 2, maxArrayLength: 20, maxStringLength: 200, breakLength: Infinity };
const PLACE = /\bsolution\.[jt]s:(\d+)/;
const PLACES = /\bsolution\.js:(\d+):(\d+)/g;
const MAP = /\n\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/;
const OWN_FRAME = /^ {4}at .*\b(?:(?:learner|call|test|test_solution)\.js|node):/m;
const run = Script.prototype.runInThisContext;
const say = process.stderr.write.bind(process.stderr);
const call = Function.prototype.call.bind(Function.prototype.call);
const { match, replace, search } = String.prototype;
const { findEntry } = SourceMap.prototype;
// What tsc has made of TypeScript says where each line of it came from.
const translated = process.execArgv.includes("--enable-source-maps");
let map;

// Runs a file as a classic script, whose names the next scripts know; returns a function that gives the value of
// such a name, undefined when there is none.
exports.load = (file) => {
  globalThis.require = createRequire(`/tmp/${file}`);
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  const text = readFileSync(file, "utf8");
  const found = translated && MAP.exec(text);
  if (found) map = new SourceMap(JSON.parse(Buffer.from(found[1], "base64").toString()));
  call(run, new Script(text, { filename: file }));
  return (name) => call(run, new Script(`typeof ${name} === "undefined" ? undefined : ${name}`));
};

// The file that the learner has written.
exports.written = translated ? "solution.ts" : "solution.js";

// Returns a stack with the places of what the learner has written.
function traced(stack) {
  if (!map) return stack;
  return call(replace, stack, PLACES, (place, line, column) => {
    const from = call(findEntry, map, line - 1, column - 1);
    return from.originalLine === undefined ? place : `solution.ts:${from.originalLine + 1}`;
  });
}

// Returns a value as one can read it; it runs no code of the value's.
exports.shown = (value) => inspect(value, SHOWN);

// Prints an error's stack, as far as it is in the learner's file, and returns it in one line.
exports.plainWords = (error) => {
  if (!isNativeError(error)) return `The program threw ${exports.shown(error)}.`;
  const stack = traced(`${error.stack}`);
  const end = call(search, stack, OWN_FRAME);
  say(`${end < 0 ? stack : stack.slice(0, end).trimEnd()}\n`);
  const place = call(match, stack, PLACE);
  return `${place ? `Line ${place[1]}: ` : ""}${error.name}: ${error.message}`;
};
