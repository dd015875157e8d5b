import { tCases } from "@/shared/i18n/cases";

/** `integer`, `number`, `boolean`, `text`, `list[T]`, `map[T]`: the types of parameters and results of functions. */
export type ValueType = string;

/** What is wrong with a value written as JSON, in words; null when it has the type. */
export function valueProblem(text: string, type: ValueType): string | null {
  const value = parsed(text);
  if (value === undefined) return tCases.notJson(type, example(type));
  const wrong = mismatch(value, type, "");
  if (!wrong) return null;
  return wrong.at ? tCases.wrongPart(wrong.at, wrong.type) : tCases.wrongType(type, example(type));
}

/** The value of a JSON text; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value of the type as one writes it, to begin with. */
export function example(type: ValueType): string {
  const [outer, inner] = parts(type);
  if (outer === "list") return `[${example(inner)}]`;
  if (outer === "map") return `{"key": ${example(inner)}}`;
  return { integer: "1", number: "1.5", boolean: "true", text: '"abc"' }[outer] ?? "null";
}

interface Mismatch {
  /** `[2]["key"]`; "" for the whole value. */
  at: string;
  type: ValueType;
}

function mismatch(value: unknown, type: ValueType, at: string): Mismatch | null {
  const [outer, inner] = parts(type);
  const entries = entriesOf(value, outer);
  if (entries) {
    return entries.map(([key, item]) => mismatch(item, inner, `${at}[${key}]`)).find(Boolean) ?? null;
  }
  return isPlain(value, outer) ? null : { at, type };
}

/** `list[list[text]]` → `list`, `list[text]`. */
function parts(type: ValueType): [outer: string, inner: ValueType] {
  const match = /^(list|map)\[(.+)\]$/.exec(type);
  return match ? [match[1] ?? "", match[2] ?? ""] : [type, ""];
}

function entriesOf(value: unknown, outer: string): [string, unknown][] | null {
  if (outer === "list" && Array.isArray(value)) return value.map((item, index) => [String(index), item]);
  const isMap = outer === "map" && typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value).map(([key, item]) => [JSON.stringify(key), item]) : null;
}

function isPlain(value: unknown, outer: string): boolean {
  if (outer === "integer") return Number.isSafeInteger(value);
  if (outer === "text") return typeof value === "string";
  return typeof value === outer;
}
