import { ApiProblem } from "@/shared/api/problem";
import { tPractice } from "@/shared/i18n/en/practice";
import { tErrors } from "@/shared/i18n/en/shell";

/** A refusal in words for the top of a form. */
export function problemText(error: Error): string {
  if (!(error instanceof ApiProblem)) return tErrors.crashLead;
  if (error.isUnreached) return tErrors.offlineLead;
  if (error.status === 429 && error.retryAfter) return tPractice.tooMany(error.retryAfter);
  return error.detail || error.title || tErrors.failedLead;
}
