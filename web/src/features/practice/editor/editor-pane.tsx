import type { Exercise } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tPractice } from "@/shared/i18n/practice";
import { useMedia } from "@/shared/lib/use-media";
import { DraftNotices } from "./draft-notices";
import { Editor } from "./editor";
import { LanguagePicker } from "./language-picker";
import { SaveStatus } from "./save-status";
import { SymbolRow } from "./symbol-row";
import type { Code } from "./use-code";
import { useHeldFocus } from "./use-keyboard";

interface Props {
  exercise: Exercise;
  code: Code;
  /** The learner typed; the code itself is told by `edit`. */
  onEdit: (text: string) => void;
  onRun: () => void;
  onSubmit: () => void;
}

/** The editor of an exercise with all that belongs to the code: how safe it is, in which language it is. */
export function EditorPane({ exercise, code, onEdit, onRun, onSubmit }: Props) {
  const hasFinger = useMedia("(pointer: coarse)");
  const focus = useHeldFocus();
  return (
    <>
      <div className="flex h-9 flex-none items-stretch justify-between border-b border-hair pointer-coarse:h-11">
        <div className="flex min-w-0 items-center">
          <LanguagePicker languages={exercise.languages} code={code} />
        </div>
        <div className="flex items-center">
          <SaveStatus draft={code.draft} />
        </div>
      </div>
      <DraftNotices code={code} />
      <p id="editor-help" className="sr-only">
        {tDesk.editorHelp}
      </p>
      <div className="min-h-0 flex-1" {...focus.handlers}>
        <Editor
          label={tPractice.editor(exercise.title)}
          describedBy="editor-help"
          language={code.language?.id ?? ""}
          initial={code.initial}
          link={code.link}
          onChange={onEdit}
          onRun={onRun}
          onSubmit={onSubmit}
          onLeave={code.save}
        />
      </div>
      {hasFinger && focus.isHeld ? <SymbolRow language={code.language?.id ?? ""} link={code.link} /> : null}
    </>
  );
}
