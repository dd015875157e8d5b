import type { Exercise } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";

/** What a learner may see of a test, whatever its type, ready to be read. */
export interface ShownTest {
  title: string;
  /** The input as the program reads it. */
  stdin: string | null;
  /** The output that was expected. */
  expected: string | null;
}

/** The visible tests of an exercise by their index. */
export function visibleTests(exercise: Exercise): Map<number, ShownTest> {
  return new Map(
    exercise.tests.map(({ index, title, stdin, expected }) => [
      index,
      { title: title || tPractice.testTitle(index), stdin, expected },
    ]),
  );
}
