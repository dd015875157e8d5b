import { useState } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { tCases } from "@/shared/i18n/cases";
import { caseOfTest, keepCases, MOST_CASES, newCase, type OwnCase, readCases } from "./own-case";

/** The learner's own cases for one exercise, kept on this device. */
export interface Cases {
  list: OwnCase[];
  isFull: boolean;
  /** The case whose form is open. */
  openId: string | null;
  /** The case that was made just now: its form takes the focus, and says so by `settle`. */
  freshId: string | null;
  /** The case that was deleted last, to bring back. */
  removed: OwnCase | null;
  /** The browser refused to keep them. */
  storageFailed: boolean;
  open: (id: string | null) => void;
  add: () => void;
  /** Makes a case of the visible test with this index. */
  take: (index: number) => void;
  change: (id: string, change: Partial<OwnCase>) => void;
  duplicate: (id: string) => void;
  remove: (id: string) => void;
  undo: () => void;
  settle: () => void;
}

interface State {
  list: OwnCase[];
  openId: string | null;
  freshId: string | null;
  removed: { own: OwnCase; place: number } | null;
}

/** A learner without cases begins with the first visible test's input as one. */
export function useCases(exercise: Exercise, me: Me): Cases {
  const key = { userId: me.id, exerciseId: exercise.id };
  const [state, setState] = useState<State>(() => started(readCases(key) ?? firstCases(exercise)));
  const [storageFailed, setStorageFailed] = useState(false);
  const { list, openId, freshId, removed } = state;
  const isFull = list.length >= MOST_CASES;
  const become = (next: Partial<State>) => {
    setState({ ...state, ...next });
    if (next.list) setStorageFailed(!keepCases(key, next.list));
  };
  const insert = (own: OwnCase, place = list.length) => {
    if (!isFull)
      become({ list: list.toSpliced(place, 0, own), openId: own.id, freshId: own.id, removed: null });
  };
  const placeOf = (id: string) => list.findIndex((own) => own.id === id);
  return {
    list,
    isFull,
    openId,
    freshId,
    removed: removed?.own ?? null,
    storageFailed,
    open: (id) => become({ openId: id }),
    add: () => insert(newCase(exercise, list.length + 1)),
    take: (index) => {
      const test = exercise.tests.find((candidate) => candidate.index === index);
      if (test) insert(caseOfTest(exercise, test));
    },
    change: (id, change) =>
      become({ list: list.map((own) => (own.id === id ? { ...own, ...change } : own)) }),
    duplicate: (id) => {
      const own = list[placeOf(id)];
      if (own) insert({ ...own, id: crypto.randomUUID(), name: tCases.copyOf(own.name) }, placeOf(id) + 1);
    },
    remove: (id) => {
      const place = placeOf(id);
      const own = list[place];
      if (own) become({ list: list.toSpliced(place, 1), openId: null, removed: { own, place } });
    },
    undo: () => removed && insert(removed.own, removed.place),
    settle: () => setState((now) => ({ ...now, freshId: null })),
  };
}

function started(list: OwnCase[]): State {
  return { list, openId: list[0]?.id ?? null, freshId: null, removed: null };
}

function firstCases(exercise: Exercise): OwnCase[] {
  const first = exercise.tests[0];
  return [first ? caseOfTest(exercise, first) : newCase(exercise, 1)];
}
