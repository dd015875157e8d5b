import { Link, useNavigate } from "@tanstack/react-router";
import { useMarkRead } from "@/features/learning/api/lesson";
import { problemText } from "@/shared/api/problem-text";
import type { ExerciseItem, Lesson } from "@/shared/api/types";
import { tLearn } from "@/shared/i18n/learning";
import { Button, buttonClass, LONG_WORDS } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { Notice } from "@/shared/ui/notice";
import { nextStep } from "./next-step";

interface Props {
  lesson: Lesson;
  /** The exercise that is solved. */
  item: ExerciseItem;
  onExercise: (item: ExerciseItem) => void;
}

/** The one button to press after an exercise is solved. */
export function WayOn({ lesson, item, onExercise }: Props) {
  const { slug } = lesson.course;
  const step = nextStep(lesson, item.id);
  if (step.kind === "exercise") {
    return (
      <Button look="primary" className={LONG_WORDS} onClick={() => onExercise(step.item)}>
        {tLearn.nextExercise(step.item.title)}
        <Icon name="next" size={16} />
      </Button>
    );
  }
  if (step.kind === "read") return <ReadAndGoOn lesson={lesson} />;
  if (step.kind === "course") {
    return (
      <Link to="/courses/$slug" params={{ slug }} className={buttonClass("primary")}>
        {tLearn.backToCourse}
      </Link>
    );
  }
  return (
    <Link
      to="/learn/$slug/$lesson"
      params={{ slug, lesson: step.slug }}
      className={buttonClass("primary", LONG_WORDS)}
    >
      {tLearn.nextLesson(step.title)}
      <Icon name="next" size={16} />
    </Link>
  );
}

/** Everything is solved, only the text was not marked as read: both steps in one press. */
function ReadAndGoOn({ lesson }: { lesson: Lesson }) {
  const markRead = useMarkRead(lesson.course.slug);
  const navigate = useNavigate();
  const { slug } = lesson.course;
  const goOn = () =>
    lesson.next
      ? navigate({ to: "/learn/$slug/$lesson", params: { slug, lesson: lesson.next.slug } })
      : navigate({ to: "/courses/$slug", params: { slug } });
  // The promise, not a callback: once all is read this button gives way to another one, and its callbacks with it.
  const mark = () =>
    markRead
      .mutateAsync({ courseId: lesson.course.id, lessonId: lesson.id })
      .then(goOn, () => "what went wrong is in markRead.error");
  return (
    <>
      {markRead.error ? <Notice tone="fail">{problemText(markRead.error)}</Notice> : null}
      <Button look="primary" disabled={markRead.isPending} onClick={mark}>
        <Icon name="pass" size={16} />
        {markRead.isPending ? tLearn.reading : tLearn.markReadNext}
      </Button>
    </>
  );
}
