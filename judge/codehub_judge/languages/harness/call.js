// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the
// right value, and then it may as well return it.
"use strict";

const fs = require("node:fs");
const { isMap, isPromise } = require("node:util").types;
const { load, plainWords, shown, written } = require("./learner.js");

const DEEPEST = 40; // arrays in arrays; one that is in itself has no end
const { readFileSync, closeSync, writeSync } = fs;
const { stringify } = JSON;
const { isArray } = Array;
const { getPrototypeOf, keys } = Object;
const { byteLength } = Buffer;
const leave = process.reallyExit.bind(process, 0);
const longest = Number(process.argv[2]);

class Odd extends Error {}

function jsonText(value, depth) {
  switch (typeof value) {
    case "string":
      return stringify(value);
    case "boolean":
    case "number":
      return `${value}`;
    case "object":
      if (value === null) return "null";
      if (depth > 0) return isArray(value) ? listText(value, depth - 1) : mapText(value, depth - 1);
  }
  throw new Odd();
}

function listText(values, depth) {
  let text = "";
  for (let place = 0; place < values.length; place++) {
    text += (place ? ", " : "") + jsonText(values[place], depth);
  }
  return `[${text}]`;
}

function mapText(values, depth) {
  let text = "";
  const add = (key, value) => {
    if (typeof key !== "string") throw new Odd();
    text += `${text ? ", " : ""}${stringify(key)}: ${jsonText(value, depth)}`;
  };
  if (isMap(values)) {
    for (const [key, value] of values) add(key, value);
  } else {
    const prototype = getPrototypeOf(values);
    if (prototype !== null && getPrototypeOf(prototype) !== null) throw new Odd();
    for (const key of keys(values)) add(key, values[key]);
  }
  return `{${text}}`;
}

function answer(word, text) {
  const reply = `${word}\n${text}`;
  writeSync(4, byteLength(reply) <= longest ? reply : "large\n");
  leave();
}

async function main() {
  const { name, parameters, arguments: values } = JSON.parse(readFileSync(3, "utf8"));
  closeSync(3);
  let returned;
  try {
    const called = load("solution.js")(name);
    const wanted = `${name}(${parameters.join(", ")})`;
    if (typeof called !== "function") return answer("error", `${written} has no function ${wanted}.`);
    if (called.length > parameters.length) {
      return answer("error", `${name} has ${called.length} parameters. It has to be ${wanted}.`);
    }
    returned = called(...values);
    if (isPromise(returned)) returned = await returned;
    if (returned === undefined) return answer("nothing", "");
    returned = jsonText(returned, DEEPEST);
  } catch (error) {
    return error instanceof Odd ? answer("odd", shown(returned)) : answer("error", plainWords(error));
  }
  answer("returned", returned);
}

main();
