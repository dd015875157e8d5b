import { lazy, Suspense, useState } from "react";
import type { ShowcaseExercise } from "@/shared/api/types";
import { tTryOut } from "@/shared/i18n/home";
import { Tabs } from "@/shared/ui/tabs";
import { Optional } from "../optional";
import { BenchSkeleton } from "./try-out-skeleton";

const TryBench = lazy(async () => ({
  default: (await import("@/features/practice/try-bench")).TryBench,
}));

const MOST = 3;

interface Props {
  /** What there is to try; the first three are offered. */
  exercises: ShowcaseExercise[];
}

/** Exercises that somebody without an account may work on: task, editor, visible tests. */
export function TryOut({ exercises }: Props) {
  const offered = exercises.slice(0, MOST);
  const [chosen, setChosen] = useState(offered[0]?.exercise_id ?? "");
  if (offered.length < 2) return <Bench exerciseId={chosen} />;
  return (
    <Tabs
      label={tTryOut.choose}
      tabs={offered.map(({ exercise_id, course }) => ({ key: exercise_id, label: course.title }))}
      current={chosen}
      onChange={setChosen}
    >
      <div className="pt-3">
        <Bench exerciseId={chosen} />
      </div>
    </Tabs>
  );
}

/** The code of the bench comes after the page; a page without it is still a page. */
function Bench({ exerciseId }: { exerciseId: string }) {
  return (
    <Optional name={exerciseId}>
      <Suspense fallback={<BenchSkeleton />}>
        <TryBench exerciseId={exerciseId} />
      </Suspense>
    </Optional>
  );
}
