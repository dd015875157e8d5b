import { type RefObject, useEffect, useState } from "react";
import { KeyCaps } from "@/shared/actions/key-caps";
import { tCatalogue } from "@/shared/i18n/courses";
import { Icon } from "@/shared/ui/icon";
import { LONGEST_SEARCH } from "./catalogue-search";

const REST_MS = 250;

interface Props {
  field: RefObject<HTMLInputElement | null>;
  /** What the address asks for. */
  value: string;
  onSearch: (text: string | undefined) => void;
}

/** Searches when typing rests, and at once on Enter. */
export function SearchField({ field, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // not our own search: back, forward, or filters that were cleared
    if (value !== asked) {
      setAsked(value);
      setTyped(value);
    }
  }
  const search = (text: string) => {
    setAsked(text);
    onSearch(text || undefined);
  };
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === asked) return;
    const timer = setTimeout(() => search(wanted), REST_MS);
    return () => clearTimeout(timer);
  });
  return (
    <search className="relative block">
      <span className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-ink2">
        <Icon name="search" />
      </span>
      <input
        ref={field}
        type="search"
        aria-label={tCatalogue.search}
        aria-keyshortcuts="/"
        placeholder={tCatalogue.searchFor}
        maxLength={LONGEST_SEARCH}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && wanted !== asked) search(wanted);
        }}
        className="h-12 w-full rounded-m border border-edge bg-surface ps-11 pe-12 text-lg placeholder:text-ink2"
      />
      {typed ? null : (
        <span className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-ink2 max-sm:hidden">
          <KeyCaps keys="/" />
        </span>
      )}
    </search>
  );
}
