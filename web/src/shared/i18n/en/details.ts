import { plural } from "../plural";

/** What a program and the judge said to each other. */
export const tTranscript = {
  title: "What was said, in order",
  program: "Your program",
  judge: "The judge",
  marks: "⏎ is the end of a line, · a space at an end, → a tab.",
  copy: "Copy",
  copied: "Copied",
  showAll: (count: number) => `Show all ${plural(count, "turn", "turns")}`,
  showLess: "Show less",
};

/** Where more than one answer may be right, or the answer itself is handed in. */
export const tAnswer = {
  own: "Your answer",
  right: "One right answer",
};

/** Tests of SQL. */
export const tTable = {
  setup: "Tables it begins with",
  expected: "Rows that were expected",
  query: "Asked after your script",
  missing: "NULL",
  noRows: "No rows.",
  anyColumns: "The names of the columns do not count.",
};
