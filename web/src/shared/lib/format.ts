import { formatLocale } from "@/shared/i18n/locale";
import { sinceMs } from "./clock";

/** Numbers, sizes, durations and moments in the manner of the page's language. */

const numberManner = kept(Intl.NumberFormat);
const momentManner = kept(Intl.DateTimeFormat);
const agoManner = kept(Intl.RelativeTimeFormat);
const listManner = kept(Intl.ListFormat);

/** Each manner is made once: that is dear, and a list of 1,000 tests asks for it 4,000 times. */
function kept<Shape, Manner>(Kind: new (locale: string, shape?: Shape) => Manner) {
  const made = new Map<string, Manner>();
  return (locale: string, shape?: Shape): Manner => {
    const key = `${locale} ${JSON.stringify(shape)}`;
    const manner = made.get(key) ?? new Kind(locale, shape);
    made.set(key, manner);
    return manner;
  };
}

/** "1,234"; in German "1.234". */
export function number(value: number): string {
  return numberManner(formatLocale()).format(value);
}

/** "75%" of a value from 0 to 100. */
export function percent(value: number): string {
  return numberManner(formatLocale(), { style: "percent" }).format(value / 100);
}

/** "2 h 10 min", "25 min"; in German "2 h, 10 Min.". */
export function minutes(total: number): string {
  const rounded = Math.round(total);
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  const parts = [hours ? unit(hours, "hour") : "", rest || !hours ? unit(rest, "minute") : ""];
  return listManner(formatLocale(), { type: "unit", style: "narrow" }).format(parts.filter(Boolean));
}

/** "31 ms", "1.4 s", "2 s". */
export function milliseconds(value: number): string {
  return value < 1000 ? unit(Math.round(value), "millisecond") : unit(value / 1000, "second", 1);
}

/** "9.5 MB" of a value in kB. */
export function kilobytes(value: number): string {
  return value < 1024 ? unit(Math.round(value), "kilobyte") : unit(value / 1024, "megabyte", 1);
}

/** A moment in the reader's own time zone and manner. */
export function moment(iso: string): string {
  return momentManner(formatLocale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

/** "Thu" for a day of the calendar ("2026-11-19"), in whatever zone the reader is. */
export function weekday(day: string): string {
  return ofDay(day, { weekday: "short" });
}

/** "19 November" for a day of the calendar. */
export function calendarDay(day: string): string {
  return ofDay(day, { day: "numeric", month: "long" });
}

function ofDay(day: string, shape: Intl.DateTimeFormatOptions): string {
  return momentManner(formatLocale(), { ...shape, timeZone: "UTC" }).format(new Date(day));
}

const STEPS = [
  { unit: "second", ms: 1_000, below: 60_000 },
  { unit: "minute", ms: 60_000, below: 3_600_000 },
  { unit: "hour", ms: 3_600_000, below: 86_400_000 },
  { unit: "day", ms: 86_400_000, below: 30 * 86_400_000 },
] as const;

/** "3 minutes ago" by the server's clock; a date for what is older than a month. */
export function ago(iso: string): string {
  const passed = sinceMs(iso);
  const step = STEPS.find(({ below }) => passed < below);
  if (!step) return momentManner(formatLocale(), { dateStyle: "medium" }).format(new Date(iso));
  const manner = agoManner(formatLocale(), { numeric: "auto" });
  // `|| 0`: a negative zero would be told as "in 0 seconds"
  return manner.format(-Math.floor(passed / step.ms) || 0, step.unit);
}

/** "English" for "en"; the code itself where the browser does not know it. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(formatLocale(), { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** How each unit is written: what is short everywhere and still understood ("hrs" and "mins" are neither). */
const SHORTEST = { hour: "narrow", minute: "short", second: "narrow" } as const;

/** A value with its unit, with at most `digits` after the point, never broken between the two. */
function unit(value: number, name: string, digits = 0): string {
  const unitDisplay = SHORTEST[name as keyof typeof SHORTEST] ?? "short";
  // the language alone: some of its varieties would write a plural ("25 mins")
  const { language } = new Intl.Locale(formatLocale());
  const shape = { style: "unit", unit: name, unitDisplay, maximumFractionDigits: digits } as const;
  const parts = numberManner(language, shape).formatToParts(value);
  return parts
    .filter(({ type }) => type !== "literal")
    .map(({ type, value: text }) => (type === "unit" ? `\u00a0${text}` : text))
    .join("");
}
