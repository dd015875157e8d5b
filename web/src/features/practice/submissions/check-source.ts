import { tPractice } from "@/shared/i18n/practice";

/** Why this code would be refused, in words; null when it may be sent. `limitKb` counts UTF-8 bytes. */
export function sourceProblem(source: string, limitKb: number): string | null {
  if (new TextEncoder().encode(source).length > limitKb * 1024) return tPractice.tooLarge(limitKb);
  return source.includes("\0") ? tPractice.notText : null;
}
