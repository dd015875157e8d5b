import { afterEach, describe, expect, test, vi } from "vitest";
import * as german from "./de";
import { pseudo } from "./pseudo";

const ENGLISH = import.meta.glob<Record<string, unknown>>("./en/*.ts", { eager: true });
const FACADES = import.meta.glob<Record<string, unknown>>(["./*.ts", "!./*.test.ts"], { eager: true });
const subjects = Object.keys(ENGLISH).map((path) => path.slice("./en/".length));

/** "tCourses.level.beginner: string" for every word; a function counts with its number of arguments. */
function shape(value: unknown, name: string): string[] {
  if (typeof value === "function") return [`${name}(${value.length})`];
  if (typeof value !== "object" || value === null) return [`${name}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${name}.${key}`));
}

afterEach(() => {
  document.documentElement.lang = "";
  vi.resetModules();
});

describe("every subject", () => {
  test.each(subjects)("%s is complete in German, no more and no less", (subject) => {
    for (const [group, words] of Object.entries(ENGLISH[`./en/${subject}`] ?? {}))
      expect(shape((german as Record<string, unknown>)[group], group)).toEqual(shape(words, group));
  });

  test.each(subjects)("%s has a facade with all its groups", (subject) => {
    const groups = Object.keys(ENGLISH[`./en/${subject}`] ?? {});
    expect(Object.keys(FACADES[`./${subject}`] ?? {})).toEqual(expect.arrayContaining(groups));
  });

  test("no two subjects share the name of a group", () => {
    const groups = Object.values(ENGLISH).flatMap((subject) => Object.keys(subject));
    expect(new Set(groups).size).toBe(groups.length);
  });
});

async function groupsIn(locale: string) {
  document.documentElement.lang = locale;
  const { loadWords } = await import("./words");
  const { tApp, tErrors } = await import("./shell");
  const { tCourses } = await import("./learning");
  await loadWords();
  return { tApp, tErrors, tCourses };
}

test("a word that was imported before the language came speaks it all the same", async () => {
  const { tApp, tCourses } = await groupsIn("de");
  expect(tApp.courses).toBe("Kurse");
  expect(tCourses.lessons(2)).toBe("2 Lektionen");
  expect(tCourses.level.beginner).toBe("Einsteiger");
});

test("an unknown language speaks English", async () => {
  const { tApp } = await groupsIn("tlh");
  expect(tApp.courses).toBe("Courses");
});

test("the first pseudo-locale brackets, accents and stretches every text, also nested ones", async () => {
  const { tApp, tCourses } = await groupsIn("en-XA");
  expect(tApp.courses).toBe("[Çöürsés ~]");
  expect(tCourses.lessons(3)).toMatch(/^\[3 léssöñs.*\]$/);
  expect(tCourses.level.beginner).toMatch(/^\[Bégíññér/);
  expect(tApp.offline.length).toBeGreaterThanOrEqual(
    Math.floor(1.35 * "You are offline. What you write is kept on this device.".length),
  );
});

test("the second one is written from the right", () => {
  expect(pseudo("ar-XB")("tX", { list: [{ word: "Read" }] })).toEqual({
    list: [{ word: "\u202eRead\u202c" }],
  });
});
