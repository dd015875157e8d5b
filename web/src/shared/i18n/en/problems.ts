import type { ProblemCode } from "@/shared/api/problem";
import { plural } from "../plural";

/** What went wrong, by the problem's code; the words of the server are for codes that we do not know. */
export const tProblems: Record<ProblemCode, string> = {
  body_too_large: "That is more than the server takes at once.",
  conflict: "Somebody changed this at the same time. Load it again, then repeat what you did.",
  content_invalid: "The course has a mistake in it, so it was not taken.",
  csrf_failed: "This page is too old to be trusted. Load it again.",
  draft_conflict: "Your code was changed in another tab or on another device.",
  exercise_not_reachable: "This exercise is not open to you. Enrol in its course first.",
  hint_locked: "Open the hints before this one first.",
  idempotency_key_reused: "The server mistook this for something you sent before. Try it once more.",
  internal_error: "Something broke on our side. Nothing you wrote is lost.",
  invalid_input: "Have a look at the marked fields.",
  judge_role_missing: "No judge is set up here, so nothing can be checked yet.",
  judge_unavailable: "The judge is not running just now. Try again in a moment.",
  language_not_offered: "This exercise cannot be solved in that language.",
  malformed_request: "The server did not understand this page. Load it again.",
  method_not_allowed: "The server does not do that at this address.",
  not_authenticated: "Log in first.",
  not_enrolled: "Enrol in the course first.",
  not_found: "This is not here, or no longer.",
  permission_denied: "Your account may not do this.",
  not_judged_yet: "This is not judged yet. Wait for its verdict first.",
  queue_full: "Many are submitting just now. Try again in a moment.",
  rate_limited: "That was a lot in a short time. Try again in a moment.",
  service_unavailable: "The server is busy or starting. Try again in a moment.",
  source_not_text: "The code holds a character that is not text (a NUL). Remove it, then try again.",
  source_too_large: "The code is too large. Make it shorter, then try again.",
  wrong_credentials: "That name and password do not go together. Check both and try again.",
  network: "The server was not reached. Check your connection.",
  timeout: "The server took too long to answer. Try again in a moment.",
  unexpected_answer: "The server gave an answer that this page does not understand. Load the page again.",
};

export const tProblemPage = {
  forbidden: "This is not open to you",
  unauthenticated: "Log in to see this",
  again: (seconds: number) => `You can try again in ${plural(seconds, "second", "seconds")}.`,
};
