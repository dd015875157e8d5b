import type { Attempt } from "../api/submissions";
import { isUnreached } from "./use-sending";

/**
 * The key of a press: a new one, unless the press before was the same and nobody knows whether it arrived.
 * The server judges a key once.
 */
export function sameKey(
  error: Error | null,
  before: Attempt | null,
  attempt: Omit<Attempt, "idempotencyKey">,
): string {
  if (!before || !isUnreached(error)) return crypto.randomUUID();
  const { idempotencyKey, ...sent } = before;
  return JSON.stringify(sent) === JSON.stringify(attempt) ? idempotencyKey : crypto.randomUUID();
}
