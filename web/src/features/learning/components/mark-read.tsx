import { problemText } from "@/shared/api/problem-text";
import type { Lesson } from "@/shared/api/types";
import { tLearn } from "@/shared/i18n/learning";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Notice } from "@/shared/ui/notice";
import { useMarkRead } from "../api/lesson";

/** "Mark as read" for the texts of a lesson, and the word once it is done. */
export function MarkRead({ lesson }: { lesson: Lesson }) {
  const markRead = useMarkRead(lesson.course.slug);
  const isRead = lesson.items.every((item) => item.type !== "text" || item.status === "completed");
  const isDone = lesson.items.every((item) => item.status === "completed");
  if (isRead) {
    return (
      <p className="flex items-center gap-2 font-semibold text-pass">
        <Icon name="pass" />
        {isDone ? tLearn.lessonDone : tLearn.read}
      </p>
    );
  }
  const mark = () => markRead.mutate({ courseId: lesson.course.id, lessonId: lesson.id });
  return (
    <>
      {markRead.error ? <Notice tone="fail">{problemText(markRead.error)}</Notice> : null}
      <Button look="primary" disabled={markRead.isPending} onClick={mark}>
        <Icon name="pass" size={16} />
        {markRead.isPending ? tLearn.reading : tLearn.markRead}
      </Button>
    </>
  );
}
