import { LanguageSupport, StreamLanguage, type StreamParser } from "@codemirror/language";

/** A mode that reads code line by line: colours and comments, but no tree. */
export function streamed(parser: StreamParser<unknown>): LanguageSupport {
  return new LanguageSupport(StreamLanguage.define(parser));
}
