import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { expect, test } from "vitest";
import { loadMode, symbolsOf } from "./languages";

/** A line of each language with a comment that its mode has to know. */
const COMMENTED: Record<string, string> = {
  python: "# said",
  c: "// said",
  cpp: "// said",
  java: "// said",
  javascript: "// said",
  typescript: "// said",
  go: "// said",
  rust: "// said",
  ruby: "# said",
  php: "<?php // said",
  perl: "# said",
  lua: "-- said",
  haskell: "-- said",
  csharp: "// said",
  bash: "# said",
  pascal: "{ said }",
  sql: "-- said",
};

const COMMENTS = tagHighlighter([{ tag: tags.comment, class: "comment" }]);

function commentsIn(text: string, parser: { parse: (text: string) => Parameters<typeof highlightCode>[1] }) {
  const found: string[] = [];
  highlightCode(
    text,
    parser.parse(text),
    COMMENTS,
    (piece, classes) => classes && found.push(piece),
    () => undefined,
  );
  return found.join("");
}

test.each(Object.entries(COMMENTED))(
  "%s has a mode that tells a comment, and signs for a phone",
  async (id, line) => {
    const mode = await loadMode(id);
    expect(commentsIn(line, mode?.language.parser as never)).toContain("said");
    expect(new Set(symbolsOf(id)).size).toBe(symbolsOf(id).length);
    expect(symbolsOf(id)).toContain("(");
  },
);

test("a text, and a language of tomorrow, stay plain", async () => {
  for (const id of ["text", "zig"]) {
    expect(await loadMode(id)).toBeNull();
    expect(symbolsOf(id)).toEqual([]);
  }
});
