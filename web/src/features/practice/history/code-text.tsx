import { highlightCode, tagHighlighter, tags } from "@lezer/highlight";
import { type ReactNode, useEffect, useState } from "react";
import { loadMode } from "../editor/languages";

/** The class names that code in lessons has, so that one palette serves both. */
const HIGHLIGHTER = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: "k" },
  { tag: [tags.string, tags.special(tags.string)], class: "s" },
  { tag: [tags.number, tags.bool, tags.null], class: "m" },
  { tag: [tags.comment, tags.docString], class: "c" },
  { tag: tags.definition(tags.variableName), class: "nf" },
]);

/** Code to read, highlighted as soon as the language's mode is here. */
export function CodeText({ text, language }: { text: string; language: string }) {
  const pieces = useHighlighted(text, language);
  return (
    <div className="prose max-w-none">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long code is scrolled with the keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto text-sm"
      >
        <code>{pieces ?? text}</code>
      </pre>
    </div>
  );
}

function useHighlighted(text: string, language: string): ReactNode[] | null {
  const [pieces, setPieces] = useState<ReactNode[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    loadMode(language).then(
      (mode) => isCurrent && mode && setPieces(highlighted(text, mode.language.parser)),
      () => "the text stays without colours",
    );
    return () => {
      isCurrent = false;
    };
  }, [text, language]);
  return pieces;
}

type Parser = NonNullable<Awaited<ReturnType<typeof loadMode>>>["language"]["parser"];

function highlighted(text: string, parser: Parser): ReactNode[] {
  const pieces: ReactNode[] = [];
  const put = (piece: string, classes: string) => {
    const key = pieces.length;
    pieces.push(
      classes ? (
        <span key={key} className={classes}>
          {piece}
        </span>
      ) : (
        piece
      ),
    );
  };
  highlightCode(text, parser.parse(text), HIGHLIGHTER, put, () => pieces.push("\n"));
  return pieces;
}
