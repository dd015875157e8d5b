import { useEffect, useState, useSyncExternalStore } from "react";
import type { Exercise, Me } from "@/shared/api/types";
import { rememberedLanguage, rememberLanguage } from "./chosen-language";
import type { DraftState } from "./draft-keeper";
import { ExerciseDrafts } from "./exercise-drafts";
import { EditorLink } from "./link";

export type ExerciseLanguage = Exercise["languages"][number];

/** The learner's code for one exercise: in which language, what it is, how safe it is. */
export interface Code {
  /** undefined only where an exercise offers none. */
  language: ExerciseLanguage | undefined;
  choose: (language: string) => void;
  /** The newest text, for sending. */
  current: () => string;
  /** What the editor of this language begins with. */
  initial: string;
  /** To mark lines in the editor and to jump to them. */
  link: EditorLink;
  draft: DraftState;
  edit: (text: string) => void;
  /** Other code in the place of this one, which can be brought back. */
  replace: (text: string) => void;
  startOver: () => void;
  bringBack: () => void;
  forgetEarlier: () => void;
  keepMine: () => void;
  takeRival: () => void;
  /** Typing ended for now: what is not on the server yet goes there. */
  save: () => void;
}

export function useCode(exercise: Exercise, me: Me): Code {
  const [chosen, setChosen] = useState(() => rememberedLanguage(me.id, exercise)?.id);
  const language = exercise.languages.find(({ id }) => id === chosen) ?? exercise.languages[0];
  const id = language?.id ?? "";
  const [{ link, drafts }] = useState(() => openDesk(exercise, me));
  const keeper = drafts.keeper(id);
  const draft = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => drafts.open(), [drafts]);
  useEffect(() => drafts.hear(exercise.languages.map((offered) => offered.draft)), [drafts, exercise]);
  useEffect(() => link.open(id), [link, id]);
  return {
    language,
    choose: (next) => {
      rememberLanguage(me.id, exercise.id, next);
      setChosen(next);
    },
    current: () => keeper.text,
    initial: keeper.text,
    link,
    draft,
    edit: (text) => keeper.edit(text),
    replace: (text) => keeper.replace(text),
    startOver: () => keeper.replace(language?.starter ?? ""),
    bringBack: () => {
      if (draft.earlier !== null) keeper.replace(draft.earlier);
    },
    forgetEarlier: () => keeper.forgetEarlier(),
    keepMine: () => keeper.keepMine(),
    takeRival: () => keeper.takeRival(),
    save: () => void keeper.flush(),
  };
}

function openDesk(exercise: Exercise, me: Me) {
  const link = new EditorLink();
  const drafts = new ExerciseDrafts(me.id, exercise, (language, text) => link.replace(language, text));
  return { link, drafts };
}
