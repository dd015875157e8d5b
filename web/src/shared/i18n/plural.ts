import { number } from "@/shared/lib/format";
import { formatLocale } from "./locale";

/** "1 lesson", "3 lessons": the form after the plural rules of the page's language, the number in its manner. */
export function plural(count: number, one: string, other: string): string {
  const rule = new Intl.PluralRules(formatLocale()).select(count);
  return `${number(count)} ${rule === "one" ? one : other}`;
}
