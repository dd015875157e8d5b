import { useEffect, useState } from "react";
import { onSessionExpired } from "@/shared/api/session";
import type { Me } from "@/shared/api/types";
import { late } from "@/shared/ui/late";

const SessionDialog = late(async () => (await import("@/features/accounts/session-dialog")).SessionDialog);

type Answer = (loggedIn: boolean) => void;

/** Stands by for the end of the session: any call may find out, and waits here for the learner's answer. */
export function SessionGuard({ me }: { me: Me }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => onSessionExpired(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  if (!answer) return null;
  const close = (loggedIn: boolean) => {
    setAnswer(null);
    answer(loggedIn);
  };
  return <SessionDialog me={me} onAnswer={close} />;
}
