// Runs before the first paint: a chosen theme or language must not flash the other one.
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
})();
