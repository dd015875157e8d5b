import { tProblemPage, tProblems } from "@/shared/i18n/problems";
import { tErrors } from "@/shared/i18n/shell";
import { ApiProblem } from "./problem";

/**
 * What went wrong, in the page's language.
 *
 * A code that we do not know (the server is newer than this page) is told in the server's own words.
 */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return tErrors.crashLead;
  const known = (tProblems as Partial<Record<string, string>>)[error.code];
  const text = known ?? (error.detail || error.title || tErrors.failedLead);
  return error.retryAfter ? `${text} ${tProblemPage.again(error.retryAfter)}` : text;
}
