import { QueryClient } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { newRouter, ownAddress } from "./router";

test.each(["/", "/courses/python", "/learn/a/b?x=1"])("%s is ours", (address) => {
  expect(ownAddress(address)).toBe(address);
});

test.each(["https://example.org", "//example.org", "/\\example.org", "courses", "", 7, undefined])(
  "%s is not followed after a log-in",
  (address) => {
    expect(ownAddress(address)).toBeUndefined();
  },
);

test.each([
  ["/login?next=%2Fcourses", "/courses"],
  ["/login?next=https%3A%2F%2Fexample.org", undefined],
  ["/signup?next=%2F%2Fexample.org", undefined],
  ["/signup?next=javascript%3Aalert(1)", undefined],
])("%s leads to %s", (address, next) => {
  const router = newRouter(new QueryClient());
  const history = createMemoryHistory({ initialEntries: [address] });
  router.update({ ...router.options, history });
  const matches = router.matchRoutes(router.latestLocation);
  expect(matches.at(-1)?.search).toEqual({ next });
});
