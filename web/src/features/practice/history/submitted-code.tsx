import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { tHistory } from "@/shared/i18n/history";
import { tPractice } from "@/shared/i18n/practice";
import { Button } from "@/shared/ui/button";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { Skeleton } from "@/shared/ui/skeleton";
import { sourceQuery } from "../api/submissions";
import type { Code } from "../editor/use-code";
import { CodeDifference } from "./code-difference";
import { CodeText } from "./code-text";

interface Props {
  submissionId: string;
  /** The code in the editor now: what is compared with, and what is replaced. */
  code: Code;
}

/** The code of a submission: read it, see what changed since, put it back into the editor. */
export function SubmittedCode({ submissionId, code }: Props) {
  const source = useQuery(sourceQuery(submissionId));
  const [compares, setCompares] = useState(false);
  const [isRestored, setRestored] = useState(false);
  if (source.isError) return <ProblemBlock error={source.error} retry={() => source.refetch()} />;
  if (!source.data) return <Skeleton className="mx-4 mb-4 h-24" />;
  const { source: text, language } = source.data;
  const restore = () => {
    code.replace(text);
    setRestored(true);
  };
  const isOther = language !== code.language?.id;
  return (
    <div className="space-y-3 px-4 pb-4">
      {compares ? (
        <CodeDifference before={text} after={code.current()} />
      ) : (
        <CodeText text={text} language={language} />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-pressed={compares} onClick={() => setCompares(!compares)} disabled={isOther}>
          {compares ? tHistory.showCode : tHistory.compare}
        </Button>
        <Button onClick={restore} disabled={isOther}>
          {tPractice.restore}
        </Button>
        <span role="status" className="text-sm text-ink2">
          {isOther ? tHistory.otherLanguage : isRestored ? tHistory.restored : ""}
        </span>
      </div>
    </div>
  );
}
