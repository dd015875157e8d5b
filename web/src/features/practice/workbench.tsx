import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import type { Me } from "@/shared/api/types";
import { usePreferences } from "@/shared/preferences";
import { late } from "@/shared/ui/late";
import { ProblemPage } from "@/shared/ui/problem-page";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { exerciseQuery } from "./api/exercise";

const loadDesk = () => import("./desk");
const loadEditor = () => import("./editor/code-editor");
const Desk = late(async () => (await loadDesk()).default);

/** Which part a small screen shows; a large one shows both. */
export type WorkbenchPart = "code" | "result";

export interface WorkbenchProps {
  exerciseId: string;
  me: Me;
  /** null: a small screen shows neither part now. */
  part: WorkbenchPart | null;
  /** Something was sent: a small screen turns to the result. */
  onSent: () => void;
  /** A place in the code is to be seen: a small screen turns to it. */
  onShowCode: () => void;
  /** A submission of this exercise to open in the history, as the address may name one. */
  submissionId?: string | undefined;
  /** What leads on from here; shown once the exercise is solved. */
  wayOn?: ReactNode;
}

/** Editor, buttons and results of one exercise. Give it the exercise as `key`. */
export function Workbench({ exerciseId, ...rest }: WorkbenchProps) {
  const exercise = useQuery({ ...exerciseQuery(exerciseId), refetchOnMount: "always" });
  const { plain } = usePreferences().editor;
  useEffect(() => {
    // beside the exercise, not after it; when it fails, drawing it tells
    loadDesk().catch(() => undefined);
    if (!plain) loadEditor().catch(() => undefined);
  }, [plain]);
  if (exercise.isError && !exercise.data) {
    return <ProblemPage error={exercise.error} retry={() => exercise.refetch()} />;
  }
  if (!exercise.data) return <WorkbenchSkeleton />;
  return <Desk exercise={exercise.data} {...rest} standIn={<WorkbenchSkeleton />} />;
}

function WorkbenchSkeleton() {
  return (
    <div className="flex min-h-96 flex-1 flex-col gap-3 p-4">
      <Loading />
      <Skeleton className="flex-1" />
      <Skeleton className="h-14" />
      <Skeleton className="flex-1" />
    </div>
  );
}
