import { useId } from "react";
import { tDesk } from "@/shared/i18n/desk";
import { languageLabel } from "../language-label";
import type { Code, ExerciseLanguage } from "./use-code";

/** In which language one writes: the exercise's offers with their versions, and those that cannot run just now. */
export function LanguagePicker({ languages, code }: { languages: ExerciseLanguage[]; code: Code }) {
  const id = useId();
  const current = code.language;
  if (languages.length < 2)
    return current ? <span className="ps-3 font-semibold">{named(current)}</span> : null;
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {tDesk.language}
      </label>
      <select
        id={id}
        value={current?.id}
        onChange={(event) => code.choose(event.target.value)}
        className="h-full min-w-0 cursor-pointer bg-transparent px-3 font-semibold -outline-offset-2 hover:bg-sunk pointer-coarse:text-base"
      >
        {languages.map((language) => (
          <option key={language.id} value={language.id}>
            {named(language)}
          </option>
        ))}
      </select>
    </>
  );
}

/** A language that no judge runs may be written in all the same. */
function named({ name, version }: ExerciseLanguage): string {
  return version === null ? tDesk.unavailable(name) : languageLabel(name, version);
}
