import { useEffect, useRef } from "react";
import { ApiProblem } from "@/shared/api/problem";
import type { Exercise } from "@/shared/api/types";
import { tHints } from "@/shared/i18n/history";
import { AuthorHtml } from "@/shared/ui/author-html";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";
import { useOpenHint } from "./api/hints";

interface Props {
  exerciseId: string;
  /** The exercise's: beside another one's hints a reader hears which these are. */
  title: string;
  hints: Exercise["hints"];
}

/** The hints of an exercise, opened one after the other; an opened one stays open. */
export function Hints({ exerciseId, title, hints }: Props) {
  const opening = useOpenHint(exerciseId);
  const list = useRef<HTMLOListElement>(null);
  const { total, opened } = hints;
  const next = opened.length + 1;
  const asked = useRef(0);
  useEffect(() => {
    // the button may be gone: reading goes on at the new hint
    if (asked.current !== opened.length) return;
    (list.current?.lastElementChild?.firstElementChild as HTMLElement | null)?.focus();
    asked.current = 0;
  }, [opened.length]);
  const open = () => {
    if (opening.isPending) return;
    asked.current = next;
    opening.mutate(next);
  };
  if (!total) return null;
  return (
    <div className="mt-4 space-y-3">
      <ol ref={list} className="space-y-3">
        {opened.map(({ number, html }) => (
          <li key={number} className="border-s-4 border-petrol bg-petrol-soft px-4 py-2.5">
            <h4 tabIndex={-1} className="font-semibold">
              {tHints.hint(number, total)}
            </h4>
            <AuthorHtml html={html} />
          </li>
        ))}
      </ol>
      {opening.error ? <Notice tone="fail">{words(opening.error)}</Notice> : null}
      {next <= total ? (
        <Button
          aria-disabled={opening.isPending}
          aria-label={opening.isPending ? undefined : tHints.showOf(next, total, title)}
          onClick={open}
        >
          {opening.isPending ? tHints.opening : tHints.show(next, total)}
        </Button>
      ) : null}
    </div>
  );
}

function words(error: Error): string {
  if (!(error instanceof ApiProblem)) return tHints.failed;
  if (error.code === "hint_locked") return tHints.locked;
  return error.isUnreached ? tHints.unreached : tHints.failed;
}
