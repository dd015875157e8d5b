import { useState } from "react";
import type { TestResult } from "@/shared/api/types";
import { tTranscript } from "@/shared/i18n/details";
import { cx } from "@/shared/lib/cx";
import { Button } from "@/shared/ui/button";
import { markWhitespace } from "./compare";
import { Caption } from "./program-text";
import { linesOf, plainTalk, type SaidLine, type Turn, turnsOf } from "./transcript";

/** More turns begin cut: a long game must not push everything else away. */
const SHOWN_TURNS = 16;

/** The talk between the learner's program and the judge. */
export function TranscriptView({ transcript }: { transcript: NonNullable<TestResult["transcript"]> }) {
  const turns = turnsOf(transcript);
  const [all, setAll] = useState(false);
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Caption>{tTranscript.title}</Caption>
        <CopyButton turns={turns} />
      </div>
      <ol className="overflow-hidden rounded-s border border-hair text-sm">
        {turns.slice(0, all ? turns.length : SHOWN_TURNS).map((turn, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is its place
          <TurnLine key={place} turn={turn} />
        ))}
      </ol>
      <p className="mt-1 text-sm text-ink2">{tTranscript.marks}</p>
      {turns.length > SHOWN_TURNS ? (
        <Button look="quiet" className="mt-1 text-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? tTranscript.showLess : tTranscript.showAll(turns.length)}
        </Button>
      ) : null}
    </div>
  );
}

function TurnLine({ turn: { who, text } }: { turn: Turn }) {
  const isOwn = who === "program";
  return (
    <li className={cx("gap-x-3 border-hair px-3 py-1 not-first:border-t sm:flex", isOwn && "bg-petrol-soft")}>
      <span className={cx("flex-none font-semibold sm:w-28", isOwn ? "text-petrol" : "text-ink2")}>
        {tTranscript[who]}
      </span>
      <code className="min-w-0 flex-1 break-words whitespace-pre-wrap">
        {linesOf(text).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <Said key={place} line={line} />
        ))}
      </code>
    </li>
  );
}

/** A line with marks for what cannot be seen; readers hear, and who selects gets, the words alone. */
function Said({ line: { before, text, after, ended } }: { line: SaidLine }) {
  return (
    <span className="block">
      <Mark>{markWhitespace(before)}</Mark>
      {text}
      <Mark>{markWhitespace(after) + (ended ? "⏎" : "")}</Mark>
    </span>
  );
}

function Mark({ children }: { children: string }) {
  return children ? (
    <span aria-hidden="true" className="text-ink2 select-none">
      {children}
    </span>
  ) : null;
}

function CopyButton({ turns }: { turns: Turn[] }) {
  const [isCopied, setCopied] = useState(false);
  // a page that came over plain HTTP has no clipboard; its text can be selected all the same
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(plainTalk(turns));
    setCopied(true);
  };
  return (
    <Button look="quiet" className="text-sm" onClick={copy}>
      <span aria-live="polite">{isCopied ? tTranscript.copied : tTranscript.copy}</span>
    </Button>
  );
}
