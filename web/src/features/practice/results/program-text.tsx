import { type ReactNode, useState } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { tResults } from "@/shared/i18n/results";
import { Button } from "@/shared/ui/button";
import { type Segment, segmentsOf } from "../submissions/diagnostics";
import { useJump } from "./jump";

/** Longer texts begin cut: a page of output must not push everything else away. */
const SHOWN_LINES = 24;

interface Props {
  title: string | null;
  text: string;
  /** The judge kept only the beginning. */
  truncated?: boolean;
  /** The text may name lines of the learner's file: they lead into the editor. */
  linked?: boolean;
}

/** A block of text as a program wrote it. */
export function ProgramText({ title, text, truncated = false, linked = false }: Props) {
  const lines = text.replace(/\n$/, "").split("\n");
  const [all, setAll] = useState(false);
  const shown = all || lines.length <= SHOWN_LINES ? text : lines.slice(0, SHOWN_LINES).join("\n");
  return (
    <div>
      {title ? <Caption>{title}</Caption> : null}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long output is scrolled with the keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-s bg-sunk px-3 py-2 text-sm break-words whitespace-pre-wrap"
      >
        {linked ? <Linked text={shown} /> : shown}
      </pre>
      {lines.length > SHOWN_LINES ? (
        <Button look="quiet" className="mt-1 text-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? tResults.showLess : tResults.showAll(lines.length)}
        </Button>
      ) : null}
      {truncated ? <p className="mt-1 text-sm text-ink2">{tPractice.truncated}</p> : null}
    </div>
  );
}

export function Caption({ children }: { children: ReactNode }) {
  return <p className="mb-1 text-sm font-semibold text-ink2">{children}</p>;
}

/** Text in which a line of the learner's file is a button that leads there. */
export function Linked({ text }: { text: string }) {
  return segmentsOf(text).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
    <Piece key={index} segment={segment} />
  ));
}

function Piece({ segment: { text, place } }: { segment: Segment }) {
  const jump = useJump();
  if (!place || !jump) return text;
  return (
    <button
      type="button"
      title={tResults.line(place.line)}
      onClick={() => jump(place)}
      className="rounded-s text-start font-semibold text-petrol underline underline-offset-2 hover:bg-petrol-soft"
    >
      {text}
    </button>
  );
}
