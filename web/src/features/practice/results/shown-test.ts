import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import type { SentCase } from "../api/submissions";
import { callText, valueText } from "./calls";

/** What a learner may see of a test, whatever its type, ready to be read. */
export interface ShownTest {
  title: string;
  /** The input as the program reads it. */
  stdin: string | null;
  /** `count_vowels("banana")`, for functions. */
  call: string | null;
  /** The output, or the value for a function, that was expected. */
  expected: string | null;
}

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

function shownParts(exercise: Exercise, given: SentCase, language: string): Omit<ShownTest, "title"> {
  const { function: signature } = exercise;
  const expected = given.expected ?? null;
  if (!signature || given.arguments == null) return { stdin: given.stdin ?? null, call: null, expected };
  return {
    stdin: null,
    call: callText(signature, given.arguments, language),
    expected: expected === null ? null : valueText(expected, language),
  };
}
