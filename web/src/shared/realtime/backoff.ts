const FIRST_MS = 250;
const LONGEST_MS = 8_000;

/**
 * Milliseconds before try number `attempt` (from 0): doubling, at most 8 s, with "full jitter", so that
 * a thousand pages that lost one server do not come back in the same instant.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return ceiling / 2 + (ceiling / 2) * random();
}
