/** What an address of the learn page may ask for: an exercise on the workbench, a submission of it in the history. */
export interface LearnSearch {
  exercise?: string | undefined;
  submission?: string | undefined;
}

export function learnSearch(search: Record<string, unknown>): LearnSearch {
  return { exercise: idOf(search.exercise), submission: idOf(search.submission) };
}

function idOf(value: unknown): string | undefined {
  return typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined;
}
