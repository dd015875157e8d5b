const ID = /(?:^|[?&]submission=|\/submissions\/)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?![\w-])/i;

/** The id in a link to a submission, or alone; null in what has none. */
export function submissionIdIn(text: string): string | null {
  return ID.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
