import { ApiProblem } from "@/shared/api/problem";
import { tErrors } from "@/shared/i18n/shell";
import { Button } from "./button";
import { StatePage } from "./state-page";

/** What a page shows when its data did not come: why, what to tell whoever helps, and another try. */
export function ProblemPage({ error, retry }: { error: unknown; retry: () => void }) {
  const problem = error instanceof ApiProblem ? error : null;
  const words = wordsFor(problem);
  return (
    <StatePage title={words.title} lead={words.lead} state="fail" label="">
      <Button look="primary" onClick={retry}>
        {tErrors.retry}
      </Button>
      {problem?.requestId ? (
        <p className="text-sm text-ink2">
          {tErrors.requestId} <code className="text-ink select-all">{problem.requestId}</code>
        </p>
      ) : null}
    </StatePage>
  );
}

function wordsFor(problem: ApiProblem | null): { title: string; lead: string } {
  if (!problem) return { title: tErrors.crash, lead: tErrors.crashLead };
  if (problem.isUnreached) return { title: tErrors.offline, lead: tErrors.offlineLead };
  return { title: tErrors.failed, lead: problem.detail || tErrors.failedLead };
}
