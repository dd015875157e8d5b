import { useEffect, useState } from "react";
import type { Me } from "@/shared/api/types";
import { tDesk } from "@/shared/i18n/desk";
import { tCode } from "@/shared/i18n/text";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { SendProblem } from "../components/send-problem";
import { Editor } from "../editor/editor";
import { EditorLink } from "../editor/link";
import { JumpContext } from "../results/jump";
import { useProblemMarks } from "../submissions/use-problem-marks";
import { useSnippetRun } from "../submissions/use-snippet-run";
import { BlockInput } from "./block-input";
import { BlockOutput } from "./block-output";

interface Props {
  me: Me;
  language: string;
  source: string;
  /** null: the program reads nothing. */
  stdin: string | null;
  /** The program as the lesson shows it; out of sight while the reader has a copy to change. */
  shown: HTMLElement;
}

/** Below a lesson's program: run it, change a copy of it, see what it prints. */
export default function RunBlock({ me, language, source, stdin, shown }: Props) {
  const snippet = useSnippetRun(me);
  const [link] = useState(() => new EditorLink());
  const [copy, setCopy] = useState<string | null>(null);
  const [input, setInput] = useState(stdin ?? "");
  const isChanged = copy !== null;
  useEffect(() => {
    shown.hidden = isChanged;
  }, [shown, isChanged]);
  useProblemMarks(link, snippet.run);
  const run = () => {
    link.showProblems([]);
    snippet.start({ language, source: copy ?? source, stdin: input });
  };
  return (
    <>
      {isChanged ? (
        <div style={{ height: editorHeight(source) }} className="border-b border-hair">
          <Editor
            label={tCode.label}
            describedBy="block-help"
            language={language}
            initial={copy}
            link={link}
            onChange={setCopy}
            onRun={run}
            onSubmit={run}
          />
          <p id="block-help" className="sr-only">
            {tDesk.editorHelp}
          </p>
        </div>
      ) : null}
      {stdin === null ? null : <BlockInput value={input} onChange={setInput} />}
      <div className="flex flex-wrap items-center gap-2 p-1.5">
        <Button aria-disabled={snippet.isBusy} onClick={run}>
          <Icon name="play" size={16} />
          {snippet.isBusy ? tCode.running : tCode.run}
        </Button>
        <Button look="quiet" aria-pressed={isChanged} onClick={() => setCopy(isChanged ? null : source)}>
          {isChanged ? tCode.original : tCode.change}
        </Button>
      </div>
      {snippet.error ? <SendProblem error={snippet.error} onRetry={run} /> : null}
      <JumpContext value={isChanged ? ({ line, column }) => link.jumpTo(line, column) : null}>
        <BlockOutput snippet={snippet} />
      </JumpContext>
    </>
  );
}

const LINE_REM = 1.6;
const LINES = { least: 3, most: 16 };

/** As high as the program and a little more, so that nothing jumps while one adds a line. */
function editorHeight(source: string): string {
  const lines = Math.min(LINES.most, Math.max(LINES.least, source.split("\n").length + 1));
  return `${lines * LINE_REM + 1}rem`;
}
