import { useEffect, useId, useRef, useState } from "react";
import { ActionButton } from "@/shared/actions/action-button";
import { type Action, useActions } from "@/shared/actions/registry";
import { problemText } from "@/shared/api/problem-text";
import type { Course } from "@/shared/api/types";
import { tCoursePage } from "@/shared/i18n/courses";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Notice } from "@/shared/ui/notice";
import { useLeave } from "../api/enrol";

interface Props {
  course: Course;
  onLeft: () => void;
}

/** The way out of a course: asks first, and says that nothing is lost. */
export function LeaveCourse({ course, onLeft }: Props) {
  const [isAsking, setAsking] = useState(false);
  const ask: Action = {
    id: "learning.leave",
    label: tCoursePage.leave,
    icon: "leave",
    perform: () => setAsking(true),
  };
  useActions([ask]);
  return (
    <div className="mt-6 border-t border-hair pt-3">
      <ActionButton action={ask} look="quiet" className="-ms-4" />
      {isAsking ? <LeaveDialog course={course} onLeft={onLeft} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function LeaveDialog({ course, onLeft, onClose }: Props & { onClose: () => void }) {
  const title = useId();
  const leave = useLeave(course.slug);
  const yes = () => {
    leave.mutate(course.id, { onSuccess: onLeft });
  };
  return (
    <Dialog labelledBy={title} onClose={onClose} className="max-w-md">
      <div className="p-6">
        <h2 id={title} className="text-2xl">
          {tCoursePage.leaveAsk(course.title)}
        </h2>
        <p className="mt-3 mb-6 text-ink2">{tCoursePage.leaveLead}</p>
        {leave.error ? <Notice tone="fail">{problemText(leave.error)}</Notice> : null}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{tCoursePage.leaveNo}</Button>
          <Button look="primary" disabled={leave.isPending} onClick={yes}>
            {leave.isPending ? tCoursePage.leaving : tCoursePage.leaveYes}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Stands where the course was left, and takes the focus that the button for it had. */
export function LeftNote() {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className="mb-4">
      <Notice tone="info">{tCoursePage.left}</Notice>
    </div>
  );
}
