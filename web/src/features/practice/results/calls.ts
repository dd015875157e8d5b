import type { Exercise } from "@/shared/api/types";

export type Signature = NonNullable<Exercise["function"]>;

/** `count_vowels("banana")`: a call as one writes it in the language. `given`: JSON text of the arguments. */
export function callText(signature: Signature, given: string, language: string): string {
  const values = read(given);
  if (!Array.isArray(values)) return `${signature.name}(${given})`;
  // what a list holds are words of their own
  const words = (language === "bash" ? values.flat() : values).map((value) => literal(value, language));
  if (language === "bash") return [signature.name, ...words].join(" ");
  if (language === "haskell") return [signature.name, ...words.map(inHaskell)].join(" ");
  return `${signature.name}(${words.join(", ")})`;
}

function inHaskell(argument: string): string {
  return argument.startsWith("-") ? `(${argument})` : argument;
}

/** A value, given as JSON text, as the language writes it; the text itself where it is no JSON. */
export function valueText(json: string, language: string): string {
  const value = read(json);
  return value === undefined ? json : literal(value, language);
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const WORDS: Record<string, Record<string, string>> = {
  python: { true: "True", false: "False", null: "None" },
  haskell: { true: "True", false: "False" },
  pascal: { true: "True", false: "False" },
};
const BRACES = ["cpp", "c"];

function literal(value: unknown, language: string): string {
  const isCpp = language === "cpp";
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, language));
    if (language === "bash") return `(${items.join(" ")})`;
    return BRACES.includes(language) ? `{${items.join(", ")}}` : `[${items.join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => {
      const text = literal(item, language);
      return isCpp ? `{${JSON.stringify(key)}, ${text}}` : `${JSON.stringify(key)}: ${text}`;
    });
    return `{${pairs.join(", ")}}`;
  }
  const text = JSON.stringify(value);
  return WORDS[language]?.[text] ?? text;
}
