import { expect, test } from "vitest";

const ENGLISH = import.meta.glob<Record<string, unknown>>("./en/*.ts", { eager: true });
const SOURCES = import.meta.glob<string>(
  ["/src/**/*.{ts,tsx}", "!/src/**/*.test.*", "!/src/shared/i18n/**"],
  {
    eager: true,
    query: "?raw",
    import: "default",
  },
);

/** All the code that may say a word; what it only imports says nothing. */
const code = Object.values(SOURCES)
  .map((source) => source.replace(/^import [^;]*;$/gm, ""))
  .join("\n");

/** Every name that the code mentions: "tApp.themes" of `tApp.themes[theme]`, "tHome.steps" of `tHome.steps.map(…)`. */
const mentioned = new Set(code.match(/\bt[A-Z]\w*(?:\.(?!map\()\w+)*/g));

/** "tApp.themes.dark" for every word; a list of words is one name. */
function names(value: unknown, name: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [name];
  return Object.entries(value).flatMap(([key, inner]) => names(inner, `${name}.${key}`));
}

/** A word is said by its name, or by that of a group that is read with a key ("tVerdicts.name[verdict]"). */
function isSaid(name: string): boolean {
  const steps = name.split(".");
  return steps.some((_, index) => mentioned.has(steps.slice(0, index + 1).join(".")));
}

test("every word is said somewhere", () => {
  const words = Object.values(ENGLISH)
    .flatMap((subject) => Object.entries(subject))
    .flatMap(([group, value]) => names(value, group));
  expect(words.length).toBeGreaterThan(300);
  expect(words.filter((name) => !isSaid(name))).toEqual([]);
});
