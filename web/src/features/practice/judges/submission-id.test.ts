import { expect, test } from "vitest";
import { submissionIdIn } from "./submission-id";

const ID = "0193f1a2-7b3c-7d4e-8f50-617283940abc";
const EXERCISE = "0193f1a2-0000-7000-8000-000000000000";

test.each([
  ID,
  `  ${ID.toUpperCase()}\n`,
  `https://codehub.example/learn/a/b?exercise=${EXERCISE}&submission=${ID}`,
  `/learn/a/b?submission=${ID}#results`,
  `https://codehub.example/api/v1/submissions/${ID}/source`,
])("%s names a submission", (text) => {
  expect(submissionIdIn(text)).toBe(ID);
});

test.each(["", "7", `${ID}0`, `${ID}-1`, `x ${ID}`, `/learn/a/b?exercise=${EXERCISE}`, ID.slice(1)])(
  "%s names none",
  (text) => {
    expect(submissionIdIn(text)).toBeNull();
  },
);
