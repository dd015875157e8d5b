import { ApiProblem } from "@/shared/api/problem";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "@/shared/ui/button";
import { Notice } from "@/shared/ui/notice";

/** Why a part of the history did not come, what to tell whoever helps, and another try. */
export function HistoryProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <Notice tone="fail" action={<Button onClick={onRetry}>{tErrors.retry}</Button>}>
      {problem?.isUnreached ? tErrors.offlineLead : tErrors.failedLead}
      {problem?.requestId ? (
        <span className="block text-sm text-ink2">
          {tErrors.requestId} <code className="select-all">{problem.requestId}</code>
        </span>
      ) : null}
    </Notice>
  );
}
