import { useEffect, useRef } from "react";
import type { Me } from "@/shared/api/types";
import { tAccounts } from "@/shared/i18n/accounts";
import { tabRealtime } from "@/shared/realtime/tab";
import { Button } from "@/shared/ui/button";
import { LoginForm } from "./login-form";

interface Props {
  me: Me;
  /** Tells the calls that wait whether the learner logged in again. */
  onAnswer: (loggedIn: boolean) => void;
}

/** Asks for a log-in over the page whose session ran out, so that the page and what is written in it stay. */
export function SessionDialog({ me, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A dialog focuses its first field; the name is known, only the password is missing.
    element?.querySelector<HTMLInputElement>("input[type=password]")?.focus();
    return () => element?.close();
  }, []);

  const loggedIn = (who: Me) => {
    // Another person's page must not go on with this one's work.
    if (who.id !== me.id) return location.reload();
    tabRealtime().reconnect();
    onAnswer(true);
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="session-title"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-l border border-edge bg-surface p-6 text-ink backdrop:bg-scrim sm:p-8"
    >
      <h2 id="session-title" className="text-2xl">
        {tAccounts.expired}
      </h2>
      <p className="mt-2 mb-5 text-ink2">{tAccounts.expiredLead}</p>
      <LoginForm login={me.username} onDone={loggedIn} />
      <Button look="quiet" className="mt-3 w-full" onClick={() => onAnswer(false)}>
        {tAccounts.notNow}
      </Button>
    </dialog>
  );
}
