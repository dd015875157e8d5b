import { expect, test } from "vitest";
import { ApiProblem, type ProblemBody } from "./problem";
import { problemText } from "./problem-text";

test.each<[unknown, string]>([
  [new ApiProblem(403, { code: "permission_denied", detail: "no" }), "Your account may not do this."],
  [new ApiProblem(0, { code: "network" }), "The server was not reached. Check your connection."],
  [
    new ApiProblem(429, { code: "rate_limited", retry_after: 1 }),
    "That was a lot in a short time. Try again in a moment. You can try again in 1 second.",
  ],
  [
    new ApiProblem(418, { code: "teapot", detail: "I am a teapot." } as unknown as ProblemBody),
    "I am a teapot.",
  ],
  [
    new ApiProblem(418, { code: "teapot" } as unknown as ProblemBody),
    "The server could not answer. Nothing you wrote is lost.",
  ],
  [new TypeError("x is undefined"), "That is our fault. Nothing you wrote is lost."],
])("%s is told as %j", (error, text) => {
  expect(problemText(error)).toBe(text);
});
