import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LOCALES, PSEUDO_LOCALES, pageLocale } from "@/shared/i18n/locale";

const SOURCE = readFileSync(join(import.meta.dirname, "boot.js"), "utf8");

/** Runs the script as the page's head does, for a browser with these preferences. */
function boot(languages: string[], search = "", source = SOURCE, path = "/"): void {
  vi.stubGlobal("navigator", { languages });
  history.replaceState(null, "", `${path}${search}`);
  new Function(source)();
}

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  document.documentElement.removeAttribute("lang");
  document.documentElement.removeAttribute("dir");
  delete document.documentElement.dataset.theme;
});

test.each([
  [["de-AT", "en"], "de"],
  [["fr", "de"], "de"],
  [["en-GB"], "en"],
  [["fr", "constructor"], "en"],
])("a browser that prefers %s gets %s", (languages, locale) => {
  boot(languages);
  expect(document.documentElement.lang).toBe(locale);
});

test("the learner's own choice comes before the browser's", () => {
  localStorage.setItem("codehub.locale", "de");
  boot(["en"]);
  expect(pageLocale()).toBe("de");
});

test("the address comes before both, and counts for the tab", () => {
  localStorage.setItem("codehub.locale", "de");
  boot(["de"], "?locale=ar-XB");
  expect([pageLocale(), document.documentElement.dir]).toEqual(["ar-XB", "rtl"]);
  boot(["de"]);
  expect(pageLocale()).toBe("ar-XB");
  boot(["de"], "?locale=xx");
  expect(pageLocale()).toBe("ar-XB");
});

test("it knows every locale that the application knows", () => {
  for (const locale of [...Object.keys(LOCALES), ...PSEUDO_LOCALES]) {
    boot([], `?locale=${locale}`);
    expect(pageLocale()).toBe(locale);
  }
});

test.each(["dark", "light"])("the chosen theme %s is set", (theme) => {
  localStorage.setItem("codehub.theme", theme);
  boot(["en"]);
  expect(document.documentElement.dataset.theme).toBe(theme);
});

/** What the script asked for ahead: addresses of links of this kind. */
const ahead = (rel: string) =>
  [...document.head.querySelectorAll(`link[rel=${rel}]`)].map((link) => link.getAttribute("href"));

describe("code that the page will ask for", () => {
  const parts = {
    languages: { de: ["/assets/de.js"] },
    pages: [
      ["^/$", ["/assets/home.js", "/assets/shared.js"]],
      ["^/learn/.", ["/assets/learn.js"]],
    ],
  };
  afterEach(() => document.head.replaceChildren());

  test("is fetched at once, in the language of the page", () => {
    boot(["de"], "", SOURCE.replace('"__PARTS__"', JSON.stringify(parts)));
    expect(ahead("modulepreload")).toEqual(["/assets/de.js", "/assets/home.js", "/assets/shared.js"]);
  });

  test("is left to the page where the build named nothing", () => {
    boot(["de"]);
    expect(ahead("modulepreload")).toEqual([]);
  });
});

describe("data that the address names", () => {
  const course = "/api/v1/courses/slug/python-from-zero";
  const visit = (path: string) => boot(["en"], "", SOURCE, path);

  afterEach(() => document.head.replaceChildren());

  test.each([
    ["/", ["/api/v1/auth/me"]],
    ["/courses/python-from-zero", ["/api/v1/auth/me", course]],
    ["/learn/python-from-zero/say-it", ["/api/v1/auth/me", `${course}/lessons/say-it`, course]],
    ["/learn/python-from-zero", ["/api/v1/auth/me"]],
    ["/learn/..%2f/x", ["/api/v1/auth/me"]],
  ])("%s: a learner's", (path, expected) => {
    visit(path);
    expect(ahead("preload")).toEqual(expected);
  });

  test.each([
    ["/", []],
    ["/courses/python-from-zero", [course]],
    ["/learn/python-from-zero/say-it", []],
  ])("%s: a visitor's, for whom nothing is asked that only learners get", (path, expected) => {
    document.head.innerHTML = '<meta name="session" content="none">';
    visit(path);
    expect(ahead("preload")).toEqual(expected);
  });
});

test("storage that is closed is no reason to fail", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new DOMException("closed", "SecurityError");
    },
    clear: () => {},
  });
  boot(["de"]);
  expect(pageLocale()).toBe("de");
});
