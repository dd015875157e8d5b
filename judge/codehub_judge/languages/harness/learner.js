// What calls and unit tests share: loading the learner's file, and telling what went wrong in it. It takes what it
// needs from the library before the learner's code can change that.
"use strict";

const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { inspect } = require("node:util");
const { isNativeError } = require("node:util").types;
const { Script } = require("node:vm");

const SHOWN = { customInspect: false, depth: 2, maxArrayLength: 20, maxStringLength: 200, breakLength: Infinity };
const PLACE = /\bsolution\.js:(\d+)/;
const OWN_FRAME = /^ {4}at .*\b(?:(?:learner|call|test|test_solution)\.js|node):/m;
const run = Script.prototype.runInThisContext;
const say = process.stderr.write.bind(process.stderr);
const call = Function.prototype.call.bind(Function.prototype.call);
const { match, search } = String.prototype;

// Runs a file as a classic script, whose names the next scripts know; returns a function that gives the value of
// such a name, undefined when there is none.
exports.load = (file) => {
  globalThis.require = createRequire(`/tmp/${file}`);
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  call(run, new Script(readFileSync(file, "utf8"), { filename: file }));
  return (name) => call(run, new Script(`typeof ${name} === "undefined" ? undefined : ${name}`));
};

// Returns a value as one can read it; it runs no code of the value's.
exports.shown = (value) => inspect(value, SHOWN);

// Prints an error's stack, as far as it is in the learner's file, and returns it in one line.
exports.plainWords = (error) => {
  if (!isNativeError(error)) return `The program threw ${exports.shown(error)}.`;
  const stack = `${error.stack}`;
  const end = call(search, stack, OWN_FRAME);
  say(`${end < 0 ? stack : stack.slice(0, end).trimEnd()}\n`);
  const place = call(match, stack, PLACE);
  return `${place ? `Line ${place[1]}: ` : ""}${error.name}: ${error.message}`;
};
