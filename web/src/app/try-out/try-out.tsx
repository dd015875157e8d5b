import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ShowcaseExercise } from "@/shared/api/types";
import { tTryOut } from "@/shared/i18n/home";
import { tTry } from "@/shared/i18n/try";
import { buttonClass } from "@/shared/ui/button";
import { late } from "@/shared/ui/late";
import { Tabs } from "@/shared/ui/tabs";
import { Optional } from "../optional";
import { BenchSkeleton } from "./try-out-skeleton";

const TryBench = late(async () => (await import("@/features/practice/try-bench")).TryBench);

const MOST = 3;

interface Props {
  /** What there is to try; the first three are offered. */
  exercises: ShowcaseExercise[];
}

/** Exercises that somebody without an account may work on: task, editor, visible tests. */
export function TryOut({ exercises }: Props) {
  const offered = exercises.slice(0, MOST);
  const [chosenId, choose] = useState(offered[0]?.exercise_id ?? "");
  const chosen = offered.find(({ exercise_id }) => exercise_id === chosenId) ?? offered[0];
  if (!chosen) return null;
  if (offered.length < 2) return <Bench exercise={chosen} />;
  return (
    <Tabs
      label={tTryOut.choose}
      tabs={offered.map(({ exercise_id, course }) => ({ key: exercise_id, label: course.title }))}
      current={chosen.exercise_id}
      onChange={choose}
    >
      <div className="pt-3">
        <Bench exercise={chosen} />
      </div>
    </Tabs>
  );
}

/** The code of the bench comes after the page; a page without it is still a page. */
function Bench({ exercise }: { exercise: ShowcaseExercise }) {
  return (
    <Optional name={exercise.exercise_id}>
      <TryBench
        exerciseId={exercise.exercise_id}
        toLesson={<ToLesson exercise={exercise} />}
        standIn={<BenchSkeleton />}
      />
    </Optional>
  );
}

function ToLesson({ exercise: { exercise_id, course, lesson } }: { exercise: ShowcaseExercise }) {
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug: course.slug, lesson: lesson.slug }}
      search={{ exercise: exercise_id }}
      className={buttonClass("primary")}
    >
      {tTry.toLesson}
    </Link>
  );
}
