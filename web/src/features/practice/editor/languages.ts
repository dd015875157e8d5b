import type { LanguageSupport } from "@codemirror/language";

/** How code of one language is written; the modes are fetched by who opens that language. */
interface Language {
  /** Highlighting and indentation. */
  load: () => Promise<LanguageSupport>;
  /** What a phone's keyboard hides, the most used first. */
  symbols: string[];
}

const LANGUAGES: Record<string, Language> = {
  python: {
    load: async () => (await import("@codemirror/lang-python")).python(),
    symbols: [..."():\"'=[]_,.#+-*/%<>!{}\\"],
  },
  cpp: {
    load: async () => (await import("@codemirror/lang-cpp")).cpp(),
    symbols: [..."();{}<>\"'=[]&*:+-/,.!#|_%\\"],
  },
  javascript: {
    load: async () => (await import("@codemirror/lang-javascript")).javascript(),
    symbols: [..."(){};\"'`=[]<>.,:!&|+-*/$_?%\\"],
  },
};

/** The mode of a language; null for one that this page does not know, whose code stays plain. */
export async function loadMode(language: string): Promise<LanguageSupport | null> {
  return (await LANGUAGES[language]?.load()) ?? null;
}

export function symbolsOf(language: string): string[] {
  return LANGUAGES[language]?.symbols ?? [];
}
