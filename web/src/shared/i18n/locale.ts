import { remove, write } from "@/shared/lib/storage";

/**
 * The languages that the application speaks, each by its own name. `app/boot.js` chooses one before the
 * first paint and writes it to `<html lang>`; it stays for the life of the page.
 */
export const LOCALES = { en: "English", de: "Deutsch" } as const;

/** For tests of what every translation needs: longer texts with accents, and a script from the right. */
export const PSEUDO_LOCALES = ["en-XA", "ar-XB"] as const;

export type Locale = keyof typeof LOCALES;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

export const LOCALE_KEY = "codehub.locale";

/** The language of this page. */
export function pageLocale(): Locale | PseudoLocale {
  const lang = document.documentElement.lang;
  return lang in LOCALES || isPseudo(lang) ? (lang as Locale | PseudoLocale) : "en";
}

export function isPseudo(locale: string): locale is PseudoLocale {
  return PSEUDO_LOCALES.some((pseudo) => pseudo === locale);
}

/**
 * The locale for numbers, dates and plurals: the reader's own variety ("en-GB") of the page's language.
 *
 * The pseudo-locales are made from English and count as English does.
 */
export function formatLocale(): string {
  const locale = pageLocale();
  const language = isPseudo(locale) ? "en" : locale;
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
}

/** Changes the language (null: as the browser prefers) by loading the page anew. */
export function chooseLocale(locale: Locale | null): void {
  sessionStorage.removeItem(LOCALE_KEY);
  if (locale) write(LOCALE_KEY, locale);
  else remove(LOCALE_KEY);
  location.reload();
}
