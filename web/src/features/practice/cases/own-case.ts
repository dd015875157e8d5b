import type { Exercise, VisibleTest } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { read, write } from "@/shared/lib/storage";
import type { SentCase } from "../api/submissions";
import { example, parsed } from "./value-types";

/** A case that a learner made up: what goes in and, if they know it, what should come out. */
export interface OwnCase {
  id: string;
  name: string;
  /** For programs that read. */
  stdin: string;
  /** For functions: one JSON text a parameter. */
  arguments: string[];
  /** "": nothing to compare. For functions a JSON text. */
  expected: string;
}

/** The judge takes so many at once. */
export const MOST_CASES = 10;

export interface CasesKey {
  userId: string;
  exerciseId: string;
}

const storageKey = ({ userId, exerciseId }: CasesKey) => `codehub.cases.${userId}.${exerciseId}`;

/** The cases kept on this device; null when there are none, or what is there is not ours. */
export function readCases(key: CasesKey): OwnCase[] | null {
  const kept = parsed(read(storageKey(key)) ?? "");
  return Array.isArray(kept) && kept.every(isCase) ? kept.slice(0, MOST_CASES) : null;
}

/** False when the browser has no room for them. */
export function keepCases(key: CasesKey, cases: OwnCase[]): boolean {
  return write(storageKey(key), JSON.stringify(cases));
}

function isCase(value: unknown): value is OwnCase {
  const { id, name, stdin, expected, arguments: given } = Object(value) as Partial<OwnCase>;
  const texts: unknown[] = [id, name, stdin, expected, ...(Array.isArray(given) ? given : [null])];
  return texts.every((text) => typeof text === "string");
}

/** A new case with nothing in it, or, for a function, with values of the right types. */
export function newCase(exercise: Exercise, number: number): OwnCase {
  const given = exercise.function?.parameters.map(({ type }) => example(type)) ?? [];
  return { id: crypto.randomUUID(), name: tCases.name(number), stdin: "", arguments: given, expected: "" };
}

/** A visible test's input and output as a case to change. */
export function caseOfTest(exercise: Exercise, test: VisibleTest): OwnCase {
  const given = test.arguments === null ? [] : (parsed(test.arguments) as unknown[]);
  return {
    id: crypto.randomUUID(),
    name: test.title || test.name,
    stdin: test.stdin ?? "",
    arguments: given.map((value) => JSON.stringify(value)),
    // the rows that a query should give cannot be written by hand
    expected: exercise.type === "sql" ? "" : (test.expected ?? ""),
  };
}

/** The case as the server takes it. */
export function sentCase(exercise: Exercise, { stdin, arguments: given, expected }: OwnCase): SentCase {
  return exercise.function
    ? { stdin: null, arguments: `[${given.join(", ")}]`, expected: expected.trim() || null }
    : { stdin, arguments: null, expected: expected || null };
}

/** Whether a case that was sent is this one as it stands now: only then its result still counts. */
export function isSame(exercise: Exercise, sent: SentCase, own: OwnCase): boolean {
  const now = sentCase(exercise, own);
  return (
    (sent.stdin ?? null) === (now.stdin ?? null) &&
    plainJson(sent.arguments) === plainJson(now.arguments) &&
    (exercise.function
      ? plainJson(sent.expected) === plainJson(now.expected)
      : (sent.expected ?? null) === (now.expected ?? null))
  );
}

/** JSON without its spaces, so that the same value in another hand is the same. */
function plainJson(text: string | null | undefined): string | null {
  return text == null ? null : (JSON.stringify(parsed(text)) ?? text);
}
