import { type ReactNode, useState } from "react";
import { tPractice } from "@/shared/i18n/practice";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { MOD_KEY } from "./keys";

interface Props {
  runsInput: boolean;
  isBusy: boolean;
  canSubmit: boolean;
  onRun: () => void;
  onSubmit: () => void;
  onStartOver: () => void;
}

/** Run and Submit, each with its keys on it, and the way back to the starter. */
export function ActionBar({ runsInput, isBusy, canSubmit, onRun, onSubmit, onStartOver }: Props) {
  return (
    <div className="flex flex-none flex-wrap items-center justify-end gap-2 border-y border-hair bg-surface px-2 py-2">
      <StartOver onStartOver={onStartOver} />
      {/* Busy, not disabled: a disabled button would lose the focus of who pressed it. */}
      <Button aria-keyshortcuts="Control+Enter Meta+Enter" aria-disabled={isBusy} onClick={onRun}>
        <Icon name="play" size={16} />
        {runsInput ? tPractice.runInput : tPractice.run}
        <Keys>{MOD_KEY}+↵</Keys>
      </Button>
      <Button
        look="primary"
        aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
        aria-disabled={isBusy}
        disabled={!canSubmit}
        onClick={onSubmit}
      >
        <Icon name="send" size={16} />
        {tPractice.submit}
        <Keys>{MOD_KEY}+⇧+↵</Keys>
      </Button>
    </div>
  );
}

function Keys({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="rounded-s border border-current px-1 font-mono text-sm font-normal max-sm:hidden"
    >
      {children}
    </span>
  );
}

function StartOver({ onStartOver }: { onStartOver: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="quiet" className="me-auto px-2 text-sm" onClick={() => setAsking(true)}>
        {tPractice.starter}
      </Button>
    );
  }
  const replace = () => {
    setAsking(false);
    onStartOver();
  };
  return (
    <fieldset className="me-auto flex flex-wrap items-center gap-2">
      <legend className="float-start me-2 py-2 max-sm:w-full">{tPractice.starterConfirm}</legend>
      <Button onClick={replace}>{tPractice.starterYes}</Button>
      <Button look="quiet" autoFocus onClick={() => setAsking(false)}>
        {tPractice.cancel}
      </Button>
    </fieldset>
  );
}
