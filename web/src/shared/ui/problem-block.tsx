import { ApiProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "./button";
import { Notice } from "./notice";

/** One part of a page whose data did not come: why, the number for whoever helps, and another try. */
export function ProblemBlock({ error, retry }: { error: unknown; retry: () => void }) {
  const isUnreached = error instanceof ApiProblem && error.isUnreached;
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <Notice tone={isUnreached ? "warn" : "fail"} action={<Button onClick={retry}>{tErrors.retry}</Button>}>
      {problemText(error)}
      {requestId ? (
        <span className="block text-sm text-ink2">
          {tErrors.requestId} <code className="text-ink select-all">{requestId}</code>
        </span>
      ) : null}
    </Notice>
  );
}
