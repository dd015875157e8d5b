import type { Catalogue, Translation } from "./catalogue";
import { pageLocale } from "./locale";

/** Words by their name: texts, functions that give a text, and groups of them. */
export type Words = Readonly<Record<string, unknown>>;

/** Gives the words of a group ("tApp") in some language, knowing the English ones. */
export type Language = (group: string, english: Words) => Words;

const ENGLISH: Language = (_, english) => english;

let spoken = ENGLISH;

/**
 * Fetches the words of the page's language; call it once, before the first render.
 *
 * English needs nothing: it comes with the code that uses it.
 */
export async function loadWords(): Promise<void> {
  const locale = pageLocale();
  if (locale === "en") return;
  spoken = locale === "de" ? spokenIn(await import("./de")) : (await import("./pseudo")).pseudo(locale);
}

/**
 * Makes a subject's English groups speak the page's language.
 *
 * A word is looked up when it is used: the code that holds it may be there before the language is.
 */
export function translated<Subject extends object>(english: Subject): Subject {
  const groups = Object.entries(english).map(([name, words]) => [name, speaking(name, words as Words)]);
  return Object.fromEntries(groups) as Subject;
}

function speaking(group: string, english: Words): Words {
  return new Proxy(english, {
    get: (_, key) => Reflect.get(spoken(group, english), key) as unknown,
  });
}

function spokenIn(catalogue: Translation<Catalogue>): Language {
  const groups = catalogue as unknown as Record<string, Words>;
  return (group, english) => groups[group] ?? english;
}
