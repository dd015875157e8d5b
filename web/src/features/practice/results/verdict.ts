import type { Verdict } from "@/shared/api/types";
import type { GutterState } from "@/shared/ui/gutter";

/** How the gutter shows a verdict: our own failure is no failure of the learner's. */
export function verdictState(verdict: Verdict): GutterState {
  if (verdict === "accepted") return "pass";
  return verdict === "judge_error" || verdict === "partial" || verdict === "presentation_error"
    ? "warn"
    : "fail";
}

/** The colour of a verdict's word. */
export function verdictTone(verdict: Verdict): string {
  return { pass: "text-pass", warn: "text-warn", fail: "text-fail" }[
    verdictState(verdict) as "pass" | "warn" | "fail"
  ];
}
