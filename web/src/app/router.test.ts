import { expect, test } from "vitest";
import { ownAddress } from "./router";

test.each(["/", "/courses/python", "/learn/a/b?x=1"])("%s is ours", (address) => {
  expect(ownAddress(address)).toBe(address);
});

test.each(["https://example.org", "//example.org", "/\\example.org", "courses", "", 7, undefined])(
  "%s is not followed after a log-in",
  (address) => {
    expect(ownAddress(address)).toBeUndefined();
  },
);
