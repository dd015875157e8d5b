import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import type { SentCase } from "../api/submissions";
import { callText, valueText } from "./calls";
import { type Table, tableOf } from "./tables";

/** What a learner may see of a test, whatever its type, ready to be read. */
export interface ShownTest {
  title: string;
  /** The input as the program reads it. */
  stdin: string | null;
  /** `count_vowels("banana")`, for functions. */
  call: string | null;
  /** The output, or the value for a function, that was expected. */
  expected: string | null;
  /** For SQL: the rows that were expected, and what is asked after the learner's script. */
  table: Table | null;
  query: string | null;
}

/** A test or a case of the learner's own; only a test may ask something afterwards. */
type Given = SentCase & { query?: string | null };

/** The visible tests of an exercise by their index; `language` is that of the run. */
export function visibleTests(exercise: Exercise, language: string): Map<number, ShownTest> {
  return new Map(
    exercise.tests.map((test) => {
      const parts = shownParts(exercise, test, language);
      // of a call the name says less than the call itself
      const title = test.title === test.name ? "" : test.title;
      return [
        test.index,
        { title: title || parts.call || test.title || tPractice.testTitle(test.index), ...parts },
      ];
    }),
  );
}

/** A case of the learner's own, as it was sent. */
export function shownCase(exercise: Exercise, sent: SentCase, title: string, language: string): ShownTest {
  return { title, ...shownParts(exercise, sent, language) };
}

function shownParts(exercise: Exercise, given: Given, language: string): Omit<ShownTest, "title"> {
  const { function: signature, type } = exercise;
  const [stdin, expected] = [given.stdin ?? null, given.expected ?? null];
  const plain = { stdin, call: null, expected, table: null, query: null };
  if (type === "sql")
    return { ...plain, expected: null, table: tableOf(expected), query: given.query ?? null };
  if (!signature || given.arguments == null) return plain;
  return {
    ...plain,
    stdin: null,
    call: callText(signature, given.arguments, language),
    expected: expected === null ? null : valueText(expected, language),
  };
}
