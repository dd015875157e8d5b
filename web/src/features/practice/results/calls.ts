import type { Exercise } from "@/shared/api/types";

export type Signature = NonNullable<Exercise["function"]>;

/** `count_vowels("banana")`: a call as one writes it in the language. `given`: JSON text of the arguments. */
export function callText(signature: Signature, given: string, language: string): string {
  const values = read(given);
  if (!Array.isArray(values)) return `${signature.name}(${given})`;
  return `${signature.name}(${values.map((value) => literal(value, language)).join(", ")})`;
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

const PYTHON_WORDS: Record<string, string> = { true: "True", false: "False", null: "None" };

function literal(value: unknown, language: string): string {
  const isCpp = language === "cpp";
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, language)).join(", ");
    return isCpp ? `{${items}}` : `[${items}]`;
  }
  if (typeof value === "object" && value !== null) {
    const pairs = Object.entries(value).map(([key, item]) => {
      const text = literal(item, language);
      return isCpp ? `{${JSON.stringify(key)}, ${text}}` : `${JSON.stringify(key)}: ${text}`;
    });
    return `{${pairs.join(", ")}}`;
  }
  const text = JSON.stringify(value);
  return language === "python" ? (PYTHON_WORDS[text] ?? text) : text;
}
