import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { exerciseAnchor } from "@/features/learning/lesson-text";
import type { ExerciseItem } from "@/shared/api/types";
import type { LearnSearch } from "./learn-search";
import { PANES, type Pane } from "./pane-tabs";

/** Which exercise is on the workbench, which pane a small screen shows, and the ways between them. */
export interface Panes {
  active: ExerciseItem | undefined;
  pane: Pane;
  show: (pane: Pane) => void;
  /** To the pane beside it in reading direction (1) or back (-1); false when there is none. */
  turn: (step: -1 | 1) => boolean;
  /** Names the exercise on the workbench. */
  heading: RefObject<HTMLHeadingElement | null>;
  /** From an exercise in the text to the editor. */
  work: (item: ExerciseItem) => void;
  /** Another number on the workbench: the text follows where it is in sight. */
  switchTo: (item: ExerciseItem) => void;
  /** From a solved exercise to the next one: what it asks for comes first. */
  goOn: (item: ExerciseItem) => void;
}

export function usePanes(exercises: ExerciseItem[], wanted: LearnSearch): Panes {
  const asked = exercises.find((item) => item.exercise_id === wanted.exercise);
  const [activeId, setActiveId] = useState(() => (asked ?? firstOpen(exercises))?.id);
  const [pane, show] = usePane(asked ? (wanted.submission ? "result" : "code") : "text");
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = (item: ExerciseItem, shown: Pane) => {
    setActiveId(item.id);
    show(shown);
  };
  return {
    active: exercises.find((item) => item.id === activeId),
    pane,
    show,
    turn: (step) => {
      const next = PANES[PANES.indexOf(pane) + step];
      if (next) show(next);
      return next !== undefined;
    },
    heading,
    work: (item) => {
      choose(item, "code");
      heading.current?.focus();
    },
    switchTo: (item) => {
      choose(item, "code");
      frameOf(item)?.scrollIntoView();
    },
    goOn: (item) => {
      choose(item, "text");
      frameOf(item)?.scrollIntoView();
      frameOf(item)?.focus({ preventScroll: true });
    },
  };
}

/** The exercise to begin with: the first that is not solved. */
function firstOpen(exercises: ExerciseItem[]): ExerciseItem | undefined {
  return exercises.find((item) => item.status !== "completed") ?? exercises[0];
}

function frameOf(item: ExerciseItem): HTMLElement | null {
  return document.getElementById(exerciseAnchor(item));
}

/** The pane that a small screen shows. The text is found again where it was left, whatever stood there meanwhile. */
function usePane(first: Pane): [Pane, (next: Pane) => void] {
  const [pane, setPane] = useState<Pane>(first);
  const reading = useRef(0);
  const show = (next: Pane) => {
    if (pane === "text") reading.current = window.scrollY;
    // drawn at once: what comes next scrolls to it or focuses it
    flushSync(() => setPane(next));
    window.scrollTo({ top: next === "text" ? reading.current : 0 });
  };
  return [pane, show];
}
