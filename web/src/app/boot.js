// Runs before the first paint: a chosen theme or language must not flash the other one (see scripts/boot.ts).
(() => {
  const DIRECTIONS = { en: "ltr", de: "ltr", "en-XA": "ltr", "ar-XB": "rtl" };
  const page = document.documentElement;

  const read = (storage, key) => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null; // Storage is closed to us (private mode): the browser's preferences hold.
    }
  };

  /** `?locale=de` counts for this tab from then on; that is also how the pseudo-locales are reached. */
  const asked = () => {
    const locale = new URLSearchParams(location.search).get("locale");
    try {
      if (Object.hasOwn(DIRECTIONS, locale ?? "")) sessionStorage.setItem("codehub.locale", locale);
    } catch {
      // It counts for this page only.
    }
    return locale;
  };

  const preferred = () => navigator.languages.map((tag) => tag.split("-")[0]);
  const candidates = [
    asked(),
    read("sessionStorage", "codehub.locale"),
    read("localStorage", "codehub.locale"),
    ...preferred(),
  ];
  const locale = candidates.find((name) => Object.hasOwn(DIRECTIONS, name ?? "")) ?? "en";
  page.lang = locale;
  page.dir = DIRECTIONS[locale];

  const theme = read("localStorage", "codehub.theme");
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;

  const ahead = (link) => document.head.append(Object.assign(document.createElement("link"), link));

  // What this page will ask for comes beside the first file instead of after it. Data, where the address alone says
  // which, goes first, as the server has to work for it; the application's own `fetch` takes what is coming then.
  // Nobody asks for what only learners get when there is no session.
  const [, place, slug, lesson = ""] =
    /^\/(courses|learn)\/([a-z\d-]+)(?:\/([a-z\d-]+))?\/?$/.exec(location.pathname) ?? [];
  const isVisitor = document.querySelector('meta[name="session"]')?.content === "none";
  const ofCourse = `/courses/slug/${slug}`;
  const isLesson = place === "learn" && lesson && !isVisitor;
  const fetchAhead = (path) =>
    ahead({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: `/api/v1${path}` });
  if (!isVisitor) fetchAhead("/auth/me");
  if (isLesson) fetchAhead(`${ofCourse}/lessons/${lesson}`);
  else if (place === "courses" && !lesson) fetchAhead(ofCourse);

  // Then the code; the build writes the files' names here.
  const { languages = {}, pages = [] } = "__PARTS__";
  const [, files = []] = pages.find(([address]) => new RegExp(address).test(location.pathname)) ?? [];
  for (const href of new Set([...(languages[locale] ?? []), ...files])) {
    ahead({ rel: "modulepreload", href });
  }

  // The outline beside a lesson is larger than the lesson, and read later.
  if (isLesson) fetchAhead(ofCourse);
})();
