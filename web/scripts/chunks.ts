/**
 * Which modules come together in one file, beside those that only one page needs.
 *
 * Left alone, the bundler makes a file of every small module that two pages share, and a page waits for twenty of
 * them. A browser has six lines to a server, so the page's data would wait as well.
 */
interface Chunk {
  name: string;
  test: (id: string) => boolean;
  /** How many pages or late parts must need a module; what one alone needs stays with it. */
  minShareCount?: number;
}

export const CHUNKS: (Chunk | { name: string; tags: ["$initial"] })[] = [
  { name: "base", tags: ["$initial"] },
  {
    name: "common",
    test: within(
      "/react-query/build/modern/useMutation.",
      "/query-core/build/modern/mutationObserver.",
      ...words("plural", "problems"),
      ...shared("api/problem-text.", "lib/format.", "lib/stored.", "preferences.", "ui/gutter."),
    ),
  },
  { name: "live", test: within(...shared("realtime/")) },
  {
    name: "course",
    test: within(
      "/features/learning/api/courses.",
      "/features/learning/api/enrol.",
      "/features/learning/components/lesson-state.",
      "/features/learning/components/progress-bar.",
      "/features/learning/progress-events.",
      ...words("courses", "learning", "text"),
      ...shared(
        "actions/action-button.",
        "ui/author-",
        "ui/problem-",
        "ui/state-page.",
        "ui/not-found-page.",
        "ui/tabs.",
      ),
    ),
    minShareCount: 2,
  },
  {
    name: "lists",
    test: within(
      "nfiniteQuery",
      "/features/learning/api/mine.",
      "/features/learning/components/course-",
      "/features/learning/components/show-more.",
    ),
    minShareCount: 2,
  },
  {
    name: "practice",
    test: within(
      "/features/practice/api/exercise.",
      "/features/practice/editor/languages.",
      "/features/practice/language-label.",
      "/features/practice/results/verdict.",
      ...words("desk", "practice", "results"),
    ),
  },
  {
    name: "bench",
    test: (id) => isBench(id) && !isLater(id),
    minShareCount: 2,
  },
  {
    name: "menu",
    test: within(
      "/app/settings/choices.",
      "/app/theme.",
      "/app/use-app-actions.",
      ...words("palette"),
      ...shared("ui/choice.", "ui/dialog."),
    ),
  },
  { name: "lezer", test: within("/@lezer/common/", "/@lezer/highlight/") },
  {
    name: "codemirror",
    test: within(
      ...["state", "view", "language", "commands", "autocomplete"].map((part) => `/@codemirror/${part}/`),
    ),
  },
];

const isBench = within("/features/practice/", ...words("cases"));

/** What a panel shows when it is opened, fetched by who opens it. */
const isLater = within(
  "/history/",
  ...["align", "call-", "compare", "difference", "output-", "table-view", "test-details", "transcript"].map(
    (part) => `/results/${part}`,
  ),
);

function within(...parts: string[]): (id: string) => boolean {
  return (id) => parts.some((part) => id.includes(part));
}

function shared(...parts: string[]): string[] {
  return parts.map((part) => `/src/shared/${part}`);
}

/** A subject's words and the facade that speaks them. */
function words(...subjects: string[]): string[] {
  return shared(...subjects.flatMap((subject) => [`i18n/${subject}.`, `i18n/en/${subject}.`]));
}
