import type { LanguageSupport, StreamParser } from "@codemirror/language";

/** How code of one language is written; the modes are fetched by who opens that language. */
interface Language {
  /** Highlighting and indentation. */
  load: () => Promise<LanguageSupport>;
  /** What a phone's keyboard hides, the most used first. */
  symbols: string;
}

const cpp = async () => (await import("@codemirror/lang-cpp")).cpp();

const LANGUAGES: Record<string, Language> = {
  python: {
    load: async () => (await import("@codemirror/lang-python")).python(),
    symbols: "():\"'=[]_,.#+-*/%<>!{}\\",
  },
  c: { load: cpp, symbols: "();{}\"'=[]&*%#<>+-/,.!|_\\" },
  cpp: { load: cpp, symbols: "();{}<>\"'=[]&*:+-/,.!#|_%\\" },
  java: {
    load: async () => (await import("@codemirror/lang-java")).java(),
    symbols: "();{}.\"=[]<>+-*/,!&|'%:@_?\\",
  },
  javascript: {
    load: async () => (await import("@codemirror/lang-javascript")).javascript(),
    symbols: "(){};\"'`=[]<>.,:!&|+-*/$_?%\\",
  },
  typescript: {
    load: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
    symbols: "(){};:\"'`=[]<>.,!&|?+-*/$_%\\",
  },
  go: {
    load: async () => (await import("@codemirror/lang-go")).go(),
    symbols: "(){}:=\"[],.*&%+-/<>!|'`_\\",
  },
  rust: {
    load: async () => (await import("@codemirror/lang-rust")).rust(),
    symbols: "();{}!\"&:=.<>[]|_,'+-*/?#%\\",
  },
  ruby: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/ruby")).ruby),
    symbols: "()\"'#{}|=.[]:,@?!<>+-*/%&_\\",
  },
  php: {
    load: async () => (await import("./modes/php")).php(),
    symbols: "$();{}\"'=->[],.<?:!&|+*/%_\\",
  },
  perl: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/perl")).perl),
    symbols: "$@();{}\"'=%[]<>~/,.\\-+*!&|_#",
  },
  lua: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/lua")).lua),
    symbols: "()\"'=.[]{}:,~#+-*/<>%_\\",
  },
  haskell: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/haskell")).haskell),
    symbols: "()=->:|[]$.\"<\\,'_+*/`{}!&@",
  },
  csharp: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/clike")).csharp),
    symbols: "();{}.\"=[]<>$+-*/,!&|'?:%@_\\",
  },
  bash: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/shell")).shell),
    symbols: "$\"(){}[];|'=-<>&!/.#*+%\\`_",
  },
  pascal: {
    load: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/pascal")).pascal),
    symbols: "();:='[],.<>+-*/{}_^@",
  },
  sql: {
    load: async () => {
      const { sql, SQLite } = await import("@codemirror/lang-sql");
      return sql({ dialect: SQLite, upperCaseKeywords: true });
    },
    symbols: "();*,='.<>\"%_+-/|",
  },
};

/** A mode and the reader of such modes, on their way together. */
async function streamed(mode: () => Promise<StreamParser<unknown>>): Promise<LanguageSupport> {
  const [stream, parser] = await Promise.all([import("./modes/stream"), mode()]);
  return stream.streamed(parser);
}

/** The mode of a language; null for one that this page does not know, and for text: these stay plain. */
export async function loadMode(language: string): Promise<LanguageSupport | null> {
  return (await LANGUAGES[language]?.load()) ?? null;
}

export function symbolsOf(language: string): string[] {
  return [...(LANGUAGES[language]?.symbols ?? "")];
}
