import { useState } from "react";
import { ActionButton } from "@/shared/actions/action-button";
import { tPractice } from "@/shared/i18n/practice";
import { Button } from "@/shared/ui/button";
import type { DeskActions } from "../use-desk-actions";

interface Props {
  actions: DeskActions;
  onStartOver: () => void;
}

/** Run and Submit, each with its keys on it where all fit into a line, and the way back to the starter. */
export function ActionBar({ actions, onStartOver }: Props) {
  return (
    <div className="@container flex-none border-y border-hair bg-surface">
      <div className="flex flex-wrap items-center justify-end gap-2 p-2">
        <StartOver onStartOver={onStartOver} />
        <ActionButton action={actions.run} className="px-3!" keysClass="@max-[30rem]:hidden" />
        <ActionButton
          action={actions.submit}
          look="primary"
          className="px-3!"
          keysClass="@max-[38.5rem]:hidden"
        />
      </div>
    </div>
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
