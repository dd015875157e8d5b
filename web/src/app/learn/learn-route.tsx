import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { lessonQuery, useRememberPosition } from "@/features/learning/api/lesson";
import { LessonGate, LogInFirst } from "@/features/learning/lesson-gate";
import { useLiveProgress } from "@/features/learning/progress-events";
import { useMe } from "@/shared/api/me";
import { isProblem } from "@/shared/api/problem";
import type { Lesson } from "@/shared/api/types";
import { NotFoundPage } from "@/shared/ui/not-found-page";
import { usePageTitle } from "@/shared/ui/page-head";
import { LearnPage } from "./learn-page";
import { LearnSkeleton } from "./learn-skeleton";

const route = getRouteApi("/learn/$slug/$lesson");

/** `/learn/:slug/:lesson`: opens the lesson, or says what opens it. */
export function LearnRoute() {
  const { slug, lesson: lessonSlug } = route.useParams();
  const wanted = route.useSearch();
  const me = useMe();
  // beside the question who is here, unless that is known to be nobody
  const lesson = useQuery({ ...lessonQuery(slug, lessonSlug), enabled: me !== null });
  usePageTitle(lesson.data?.title);
  useLiveProgress(slug);
  useRememberedPosition(lesson.data);
  if (me === null) return <LogInFirst slug={slug} lesson={lessonSlug} />;
  if (isProblem(lesson.error) && lesson.error.status === 404) return <NotFoundPage />;
  if (lesson.error && !lesson.data) {
    return <LessonGate error={lesson.error} slug={slug} lesson={lessonSlug} retry={() => lesson.refetch()} />;
  }
  if (!lesson.data || !me) return <LearnSkeleton />;
  return (
    <LearnPage key={`${lesson.data.id} ${wanted.exercise}`} lesson={lesson.data} me={me} wanted={wanted} />
  );
}

/** Tells the server where the learner is, so that another device goes on there. */
function useRememberedPosition(lesson: Lesson | undefined): void {
  const courseId = lesson?.course.id;
  const lessonId = lesson?.id;
  const { mutate: remember } = useRememberPosition();
  useEffect(() => {
    if (courseId && lessonId) remember({ courseId, lessonId });
  }, [courseId, lessonId, remember]);
}
