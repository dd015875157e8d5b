import type { PseudoLocale } from "./locale";
import type { Language, Words } from "./words";

const PLAIN = "aeiouyncAEIOUYNC";
const ACCENTED = "áéíöüýñçÁÉÍÖÜÝÑÇ";

const RIGHT_TO_LEFT = "\u202e";
const END = "\u202c";

const CHANGES: Record<PseudoLocale, (text: string) => string> = {
  "en-XA": (text) => `[${accented(text)}${padding(text)}]`,
  "ar-XB": (text) => `${RIGHT_TO_LEFT}${text}${END}`,
};

/**
 * A language made from English while the page runs, which shows what a translation would break.
 *
 * `en-XA` has accents, brackets around every text and 40 % more length; `ar-XB` is written from the right.
 */
export function pseudo(locale: PseudoLocale): Language {
  return (_, english) => changed(english, CHANGES[locale]) as Words;
}

/** Every text in `value` changed, also those that its functions give. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return value ? change(value) : value;
  if (typeof value === "function") return (...given: unknown[]) => changed(value(...given), change);
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, change)]));
}

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}

function padding(text: string): string {
  const missing = Math.ceil(text.length * 0.4) - 2;
  // in pieces as long as words are: a line can break between them
  return missing > 0 ? ` ${"~~~~~ ".repeat(missing).slice(0, missing).trimEnd()}` : "";
}
