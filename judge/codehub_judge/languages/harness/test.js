// Runs one test function of the author's and reports its outcome, as unit_tests/outcomes.py describes.
// Descriptors: 3, the test as JSON, with the secret of this run; 4, a socket for the report. The secret is in a
// variable of this file alone, and descriptor 3 is closed before the learner's code is there.
"use strict";

const fs = require("node:fs");
const assert = require("node:assert/strict");
const { isPromise } = require("node:util").types;
const { compileFunction } = require("node:vm");
const { load, plainWords, shown, written } = require("./learner.js");

const FILE = "test_solution.js";
const LONGEST = 2000; // characters of a message
const OPENING = "([{";
const CLOSING = ")]}";
const { readFileSync, closeSync, writeSync } = fs;
const { AssertionError } = assert;
const { apply } = Reflect;
const { freeze } = Object;
const leave = process.reallyExit.bind(process, 0);
const NEGATED = ["notStrictEqual", "notDeepStrictEqual"];
const COMPARING = ["strictEqual", "deepStrictEqual", ...NEGATED];

// The learner's code has node:assert as well, so the author's tests get what it was before that could change it.
function ownAssert() {
  const bound = (check) => (...args) => apply(check, undefined, args);
  const own = bound(assert.ok);
  for (const [name, check] of Object.entries(assert)) {
    own[name] = typeof check === "function" && !/^[A-Z]/.test(name) ? bound(check) : check;
  }
  own.strict = own;
  return freeze(own);
}

// Returns the text of the first argument of the assertion that failed, by its place in the author's file.
function asserted(error, source) {
  const place = /test_solution\.js:(\d+):(\d+)/.exec(error.stack);
  if (!place) return "";
  const rest = source.split("\n").slice(place[1] - 1).join("\n").slice(place[2] - 1);
  const start = rest.indexOf("(") + 1;
  let depth = 0;
  let quote = "";
  for (let end = start; end < rest.length; end++) {
    const character = rest[end];
    if (quote) {
      if (character === "\\") end++;
      else if (character === quote) quote = "";
    } else if ("\"'`".includes(character)) quote = character;
    else if (OPENING.includes(character)) depth++;
    else if (depth === 0 && (character === "," || character === ")")) return rest.slice(start, end).trim();
    else if (CLOSING.includes(character)) depth--;
  }
  return "";
}

// Says what came out and what was expected; the author's own words come before that.
function explained(error, source) {
  const { actual, expected, generatedMessage, message, operator } = error;
  const text = asserted(error, source);
  const is = /^[\w.$]+\(.*\)$/s.test(text) ? "returned" : "is";
  let facts = generatedMessage ? message.split("\n\n")[0] : "";
  if (text && COMPARING.includes(operator)) {
    const but = NEGATED.includes(operator) ? "anything but " : "";
    facts = `${text} ${is} ${shown(actual)}, expected ${but}${shown(expected)}`;
  } else if (text && operator === "==") {
    facts = `${text} ${is} ${shown(actual)}, expected ${actual === false ? "true" : "a value that counts as true"}`;
  }
  return generatedMessage ? facts : `${message.split("\n\n")[0]}${facts && `\n${facts}`}`;
}

function words(error, source) {
  const inSolution = /\bsolution\.js:\d/.test(error?.stack);
  if (error instanceof AssertionError && !inSolution) return { what: "failed", message: explained(error, source) };
  if (error instanceof ReferenceError && !inSolution) {
    return { what: "error", message: `${error.message} in ${written}.` };
  }
  return { what: "error", message: plainWords(error) };
}

// Nothing that decides about the outcome may go through what the learner's code can change: no iterator (so no
// destructuring of arrays), no `then` that has not been frozen.
async function main() {
  const { nonce, name, source = readFileSync(FILE, "utf8") } = JSON.parse(readFileSync(3, "utf8"));
  closeSync(3);
  process.binding = undefined; // it would lead the learner's code to what writes the report
  freeze(Promise);
  freeze(Promise.prototype);
  // Whoever gets at the report of a failed test, by opening a file in the place of 4 say, has half a secret.
  const half = nonce.slice(0, nonce.length / 2);
  const report = (what, message) => {
    writeSync(4, `${what === "passed" ? nonce : half}\n${what}\n${message.slice(0, LONGEST)}`);
    leave();
  };
  const author = ownAssert();
  try {
    load("solution.js");
    const test = compileFunction(`${source}\nreturn ${name};`, ["assert", "require"], { filename: FILE });
    const returned = test(author, require)();
    if (isPromise(returned)) await returned;
  } catch (error) {
    const { what, message } = words(error, source);
    return report(what, message);
  }
  report("passed", "");
}

main();
