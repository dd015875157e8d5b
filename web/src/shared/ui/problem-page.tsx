import { Link } from "@tanstack/react-router";
import { ApiProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/api/problem-text";
import { tProblemPage } from "@/shared/i18n/problems";
import { tApp, tErrors } from "@/shared/i18n/shell";
import { Button, buttonClass } from "./button";
import { Icon } from "./icon";
import { StatePage } from "./state-page";

/** What a page shows when its data did not come: why, what to tell whoever helps, and the way on. */
export function ProblemPage({ error, retry }: { error: unknown; retry: () => void }) {
  const problem = error instanceof ApiProblem ? error : null;
  const isLocked = problem?.status === 401 || problem?.status === 403;
  return (
    <StatePage
      title={titleFor(problem)}
      lead={problemText(error)}
      state={isLocked ? "none" : "fail"}
      label={isLocked ? <Icon name="lock" size={14} /> : ""}
    >
      {problem?.status === 401 ? <LogIn /> : null}
      {problem?.status === 403 ? <OtherCourses /> : null}
      <Button look={isLocked ? "secondary" : "primary"} onClick={retry}>
        {tErrors.retry}
      </Button>
      {problem?.requestId ? <RequestId id={problem.requestId} /> : null}
    </StatePage>
  );
}

function titleFor(problem: ApiProblem | null): string {
  if (!problem) return tErrors.crash;
  if (problem.isUnreached) return tErrors.offline;
  if (problem.status === 401) return tProblemPage.unauthenticated;
  return problem.status === 403 ? tProblemPage.forbidden : tErrors.failed;
}

function LogIn() {
  return (
    <Link to="/login" search={{ next: location.pathname }} className={buttonClass("primary")}>
      {tApp.logIn}
    </Link>
  );
}

function OtherCourses() {
  return (
    <Link to="/courses" className={buttonClass("primary")}>
      {tApp.courses}
    </Link>
  );
}

function RequestId({ id }: { id: string }) {
  return (
    <p className="text-sm text-ink2">
      {tErrors.requestId} <code className="text-ink select-all">{id}</code>
    </p>
  );
}
