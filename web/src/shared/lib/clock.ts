/** The server's clock: the browser's own may be wrong by a day. */

let offsetMs = 0;

/**
 * Takes in the `Date` header of an answer that came just now.
 *
 * The header has whole seconds; a difference that this explains is none.
 */
export function noteServerTime(header: string | null): void {
  const server = Date.parse(header ?? "");
  if (Number.isNaN(server)) return;
  const offset = server - Date.now();
  offsetMs = Math.abs(offset) > 2_000 ? offset : 0;
}

/** Milliseconds since 1970 by the server's clock, or by ours while no answer has come. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/** Milliseconds since a moment of the server's; never negative. */
export function sinceMs(iso: string): number {
  return Math.max(0, serverNow() - Date.parse(iso));
}
