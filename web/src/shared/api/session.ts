import type { ApiProblem } from "./problem";

/** Asks the learner to log in again; resolves to whether they did. */
export type LoginPrompt = () => Promise<boolean>;

let prompt: LoginPrompt | null = null;
let pending: Promise<boolean> | null = null;

/** The application says how it asks for a log-in (a dialog over the page). Returns the undo. */
export function onSessionExpired(ask: LoginPrompt): () => void {
  prompt = ask;
  return () => {
    if (prompt === ask) prompt = null;
  };
}

/**
 * Waits until the learner has logged in again; calls that fail together ask only once.
 *
 * @throws the given problem when nobody can be asked, or the learner would rather not.
 */
export async function reauthenticate(problem: ApiProblem): Promise<void> {
  if (!prompt) throw problem;
  pending ??= prompt().finally(() => {
    pending = null;
  });
  if (!(await pending)) throw problem;
}
