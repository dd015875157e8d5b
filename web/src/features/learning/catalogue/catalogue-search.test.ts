import { expect, test } from "vitest";
import { catalogueSearch, isNarrowed, LONGEST_SEARCH } from "./catalogue-search";

test("an address says what to search for and how to narrow it down", () => {
  const given = { search: " loops ", level: "beginner", language: "de", code: "cpp", enrolled: true };
  expect(catalogueSearch({ ...given, sort: "title" })).toEqual({ ...given, search: "loops", sort: "title" });
});

test.each([
  ["a number is a word too", { search: 42 }, "42"],
  ["blanks are no search", { search: "   " }, undefined],
  ["an object is no search", { search: { $gt: "" } }, undefined],
  ["markup is text", { search: "<img onerror=x>" }, "<img onerror=x>"],
  ["NUL is left out", { search: "a\0b" }, "ab"],
  ["half a character becomes a whole one", { search: "a\ud800" }, "a\ufffd"],
  ["a long text is cut", { search: "x".repeat(5_000) }, "x".repeat(LONGEST_SEARCH)],
])("%s", (_, given, search) => {
  expect(catalogueSearch(given).search).toBe(search);
});

test("what the catalogue does not know counts as not there", () => {
  const nonsense = {
    level: "godlike",
    language: "../x",
    code: "a b",
    enrolled: "yes",
    sort: "relevance",
    x: 1,
  };
  expect(Object.values(catalogueSearch(nonsense)).every((value) => value === undefined)).toBe(true);
});

test("an order leaves nothing out", () => {
  expect(isNarrowed(catalogueSearch({ sort: "newest" }))).toBe(false);
  expect(isNarrowed(catalogueSearch({ code: "cpp" }))).toBe(true);
});
