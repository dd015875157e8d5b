import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { MOST_BYTES, PICTURES } from "./pictures";

const ROOT = join(import.meta.dirname, "../..");
const IMAGES = join(ROOT, "docs/guides/images");
const DOCUMENTS = ["README.md", "web/README.md", ...markdownIn("docs"), ...markdownIn("src")];

interface Reference {
  document: string;
  target: string;
  /** What is said of a picture; null: an ordinary link. */
  words: string | null;
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
}

/** A document without its examples, in which links are only shown. */
function prose(document: string): string {
  const text = readFileSync(join(ROOT, document), "utf8");
  return text
    .replace(/^(`{3,})[^`]*?^\1$/gms, "")
    .replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()]/g, ""));
}

const references: Reference[] = DOCUMENTS.flatMap((document) => [
  ...[...prose(document).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, mark, words = "", target = ""]) => ({
      document,
      target,
      words: mark ? words : null,
    }),
  ),
  ...[...prose(document).matchAll(/<img src="([^"]*)"[^>]*?(?:alt="([^"]*)")?>/g)].map(
    ([, target = "", words = ""]) => ({ document, target, words }),
  ),
]);

/** The names that headings have as targets of links, as Git hosts make them. */
function anchors(path: string): string[] {
  const headings = prose(relative(ROOT, path)).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

test("every link leads somewhere", () => {
  const dead = references
    .filter(({ target }) => !/^https?:/.test(target))
    .filter(({ document, target }) => {
      const [file = "", anchor] = target.split("#");
      const path = file ? join(ROOT, dirname(document), file) : join(ROOT, document);
      return !existsSync(path) || (anchor !== undefined && !anchors(path).includes(anchor));
    });
  expect(dead.map(({ document, target }) => `${document}: ${target}`)).toEqual([]);
  expect(references.length).toBeGreaterThan(50);
});

test("every picture is one that the script takes, and says what it shows", () => {
  const pictures = references.filter(({ words }) => words !== null);
  expect(pictures.length).toBeGreaterThan(10);
  const taken = PICTURES.map((name) => join(IMAGES, `${name}.webp`));
  for (const { document, target, words } of pictures) {
    expect(taken, `${document} shows ${target}`).toContain(join(ROOT, dirname(document), target));
    expect(words?.length, `${document}: the words for ${target}`).toBeGreaterThan(20);
  }
});

test("every picture that the script takes is there, is shown and is light; no other is kept", () => {
  const shown = references.filter(({ words }) => words !== null).map(({ target }) => target);
  expect(readdirSync(IMAGES).sort()).toEqual(PICTURES.map((name) => `${name}.webp`).sort());
  for (const name of PICTURES) {
    expect(statSync(join(IMAGES, `${name}.webp`)).size, name).toBeLessThanOrEqual(MOST_BYTES);
    expect(
      shown.some((target) => target.endsWith(`/${name}.webp`)),
      name,
    ).toBe(true);
  }
});

test("the table of keys in the guide has every key that an action has", () => {
  const guide = readFileSync(join(ROOT, "docs/guides/learner.md"), "utf8");
  const table = guide.slice(guide.indexOf("## Keys"), guide.indexOf("## Messages"));
  const listed = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, keys = ""]) => keys.split(/, then |, /));
  const src = join(import.meta.dirname, "../src");
  const offered = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(src, name), "utf8").matchAll(
        /(?:keys: |KEYS = |next: |previous: )"((?:(?:Mod|Alt|Shift)\+)*(?:[A-Z?/]|Enter))"/g,
      ),
    ])
    .map(([, keys = ""]) => keys.replace("Mod", "Ctrl"));
  expect(offered.length).toBeGreaterThan(8);
  expect(offered.filter((keys) => !listed.includes(keys))).toEqual([]);
});
