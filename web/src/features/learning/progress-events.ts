import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMe } from "@/shared/api/me";
import type { Course, ItemStatus, Lesson } from "@/shared/api/types";
import type { StreamEvent } from "@/shared/realtime/protocol";
import { useStream } from "@/shared/realtime/use-stream";
import { courseQuery } from "./api/courses";

const PROGRESS_CHANGED = "learning.progress_changed.v1";

interface ProgressChanged {
  course_id: string;
  lesson_id: string;
  item_id: string;
  item_status: ItemStatus;
  percent: number;
  completed_items: number;
  total_items: number;
  status: ItemStatus;
}

/** Keeps the outline and the progress of a course as live as the server tells them. */
export function useLiveProgress(slug: string): void {
  const me = useMe();
  const queryClient = useQueryClient();
  const stamp = useQuery({ ...courseQuery(slug), enabled: Boolean(me) }).data?.progress?.stream_cursor;
  const refetch = () => {
    for (const queryKey of [["course", slug], ["lesson", slug], ["progress"]]) {
      queryClient.invalidateQueries({ queryKey });
    }
  };
  useStream(me?.stream, stamp, {
    onReset: refetch,
    onEvent: (event) => {
      const change = progressChange(event);
      if (!change) return;
      queryClient.setQueryData(["course", slug], (course?: Course) => course && courseAfter(course, change));
      queryClient.setQueriesData(
        { queryKey: ["lesson", slug] },
        (lesson?: Lesson) => lesson && lessonAfter(lesson, change),
      );
      queryClient.invalidateQueries({ queryKey: ["courses"] });
    },
  });
}

export function progressChange(event: StreamEvent): ProgressChanged | null {
  return event.name === PROGRESS_CHANGED ? (event.data as ProgressChanged) : null;
}

/** The course as it is after one of its items changed; another course's change leaves it as it is. */
export function courseAfter(course: Course, change: ProgressChanged): Course {
  if (course.id !== change.course_id || !course.progress) return course;
  const { percent, completed_items, total_items, status } = change;
  return {
    ...course,
    percent,
    progress: { ...course.progress, percent, completed_items, total_items, status },
    modules: course.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => {
        if (lesson.id !== change.lesson_id) return lesson;
        const items = withStatus(lesson.items, change);
        return { ...lesson, items, status: statusOf(items) };
      }),
    })),
  };
}

export function lessonAfter(lesson: Lesson, change: ProgressChanged): Lesson {
  return lesson.id === change.lesson_id ? { ...lesson, items: withStatus(lesson.items, change) } : lesson;
}

function withStatus<Item extends { id: string; status: ItemStatus }>(
  items: Item[],
  change: ProgressChanged,
): Item[] {
  return items.map((item) => (item.id === change.item_id ? { ...item, status: change.item_status } : item));
}

function statusOf(items: { status: ItemStatus }[]): ItemStatus {
  if (items.every((item) => item.status === "completed")) return "completed";
  return items.some((item) => item.status !== "not_started") ? "in_progress" : "not_started";
}
