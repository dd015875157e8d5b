const PATHS = {
  pass: "M4.5 12.5l5 5L19.5 7",
  fail: "M6 6l12 12M18 6L6 18",
  warn: "M12 4v10M12 18.5v1",
  dot: "M12 11.5v1",
  clock: "M12 7v5.5l3.5 2M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
  sun: "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5",
  auto: "M3.5 5h17v11h-17zM9 20h6M12 16v4",
  person: "M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4.5 20.5c0-4 3.4-6 7.5-6s7.5 2 7.5 6",
  next: "M9 5l7 7l-7 7",
  previous: "M15 5l-7 7l7 7",
  menu: "M4 6.5h16M4 12h16M4 17.5h16",
  play: "M8 5.5v13l10.5-6.5z",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5l5 5",
  keyboard: "M3 7h18v11H3zM7 11h.5M11 11h.5M15 11h.5M8 14.5h8",
  settings: "M4 8h9M17 8h3M4 16h3M11 16h9M15 5.5v5M9 13.5v5",
  home: "M4 11.5l8-7l8 7M6.5 10v9.5h11V10",
  book: "M5 4.5h11a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3zM5 16.5a3 3 0 0 1 3-3h11",
  leave: "M14 5H5.5v14H14M10 12h10.5M17 8.5l3.5 3.5l-3.5 3.5",
  language:
    "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17",
  send: "M12 19V5M6 11l6-6l6 6",
};

export type IconName = keyof typeof PATHS;

/** They point along the line: in a script from the right they point the other way. */
const ALONG = new Set<IconName>(["next", "previous", "leave", "book"]);

/** A line drawing beside a word; readers hear the word only. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "dot" ? 4 : 2.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={ALONG.has(name) ? "flex-none rtl:-scale-x-100" : "flex-none"}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
