import { ApiProblem } from "@/shared/api/problem";
import { tErrors } from "@/shared/i18n/shell";

/** A refusal in words for the top of a form. */
export function problemText(error: Error): string {
  if (!(error instanceof ApiProblem)) return tErrors.crashLead;
  if (error.isUnreached) return tErrors.offlineLead;
  if (error.status === 429 && error.retryAfter) return tErrors.tooMany(error.retryAfter);
  return error.detail || error.title || tErrors.failedLead;
}
