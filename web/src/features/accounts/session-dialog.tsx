import { useEffect, useRef, useState } from "react";
import { onSessionExpired } from "@/shared/api/session";
import type { Me } from "@/shared/api/types";
import { tAccounts } from "@/shared/i18n/en/accounts";
import { tabRealtime } from "@/shared/realtime/tab";
import { Button } from "@/shared/ui/button";
import { LoginForm } from "./login-form";

/**
 * Asks for a log-in over the page whose session ran out, so that the page and what is written in it stay.
 *
 * The call that failed waits for `answer`; so does the live connection.
 */
export function SessionDialog({ me }: { me: Me }) {
  const [answer, setAnswer] = useState<((loggedIn: boolean) => void) | null>(null);

  useEffect(() => onSessionExpired(() => new Promise((resolve) => setAnswer(() => resolve))), []);

  const close = (loggedIn: boolean) => {
    answer?.(loggedIn);
    setAnswer(null);
    if (loggedIn) tabRealtime().reconnect();
  };
  const loggedIn = (who: Me) => {
    // Another person's page must not go on with this one's work.
    if (who.id === me.id) close(true);
    else location.reload();
  };
  return answer ? <Dialog me={me} onDone={loggedIn} onCancel={() => close(false)} /> : null;
}

function Dialog({ me, onDone, onCancel }: { me: Me; onDone: (me: Me) => void; onCancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A dialog focuses its first field; the name is known, only the password is missing.
    element?.querySelector<HTMLInputElement>("input[type=password]")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="session-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      className="m-auto w-full max-w-md rounded-l border border-edge bg-surface p-6 text-ink backdrop:bg-ink/50 sm:p-8"
    >
      <h2 id="session-title" className="text-2xl">
        {tAccounts.expired}
      </h2>
      <p className="mt-2 mb-5 text-ink2">{tAccounts.expiredLead}</p>
      <LoginForm login={me.username} onDone={onDone} />
      <Button look="quiet" className="mt-3 w-full" onClick={onCancel}>
        {tAccounts.notNow}
      </Button>
    </dialog>
  );
}
