import { useEffect } from "react";
import type { EditorLink } from "../editor/link";
import { problemsOf } from "./diagnostics";
import type { Run } from "./run";

/** Marks in the editor what the compiler, or the first test that crashed, complained about. */
export function useProblemMarks(link: EditorLink, run: Run | null): void {
  const text = run?.phase === "judged" ? complaintOf(run) : "";
  useEffect(() => {
    if (text) link.showProblems(problemsOf(text));
  }, [link, text]);
}

function complaintOf(run: Run): string {
  if (run.compileOutput) return run.compileOutput;
  const crash = run.results.find(({ verdict, visible }) => verdict === "runtime_error" && visible);
  if (!crash) return "";
  return problemsOf(crash.stderr ?? "").length ? (crash.stderr ?? "") : crash.message;
}
