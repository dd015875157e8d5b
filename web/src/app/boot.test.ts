import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LOCALES, PSEUDO_LOCALES, pageLocale } from "@/shared/i18n/locale";

const SOURCE = readFileSync(join(import.meta.dirname, "boot.js"), "utf8");

/** Runs the script as the page's head does, for a browser with these preferences. */
function boot(languages: string[], search = "", source = SOURCE): void {
  vi.stubGlobal("navigator", { languages });
  history.replaceState(null, "", `/${search}`);
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

describe("code that the page will ask for", () => {
  const parts = {
    languages: { de: ["/assets/de.js"] },
    pages: [
      ["^/$", ["/assets/home.js", "/assets/shared.js"]],
      ["^/learn/.", ["/assets/learn.js"]],
    ],
  };
  const fetched = () =>
    [...document.head.querySelectorAll("link")].map((link) => [link.rel, link.getAttribute("href")]);

  afterEach(() => document.head.replaceChildren());

  test("is fetched at once, in the language of the page", () => {
    boot(["de"], "", SOURCE.replace('"__PARTS__"', JSON.stringify(parts)));
    expect(fetched()).toEqual([
      ["modulepreload", "/assets/de.js"],
      ["modulepreload", "/assets/home.js"],
      ["modulepreload", "/assets/shared.js"],
    ]);
  });

  test("is left to the page where the build named nothing", () => {
    boot(["de"]);
    expect(fetched()).toEqual([]);
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
