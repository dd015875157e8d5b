import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { COURSE, editor, enrol, LESSON, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

const THEMES = ["light", "dark"] as const;
const WIDTHS = [390, 1366];

for (const colorScheme of THEMES) {
  for (const width of WIDTHS) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({
        colorScheme,
        viewport: { width, height: 844 },
        contextOptions: { reducedMotion: "reduce" },
      });

      test("pages of a stranger", async ({ page }) => {
        const pages = {
          "/": "Write the program",
          "/login": "Log in",
          "/signup": "Create your account",
          "/nowhere": "nothing at this",
        };
        for (const [address, heading] of Object.entries({
          ...pages,
          "/courses": "Courses",
          "/settings": "Settings",
          [LESSON]: "Log in to read",
        })) {
          await page.goto(address);
          await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
          await expectAccessible(page, address);
        }
        await page.goto("/courses?search=zebra&code=cpp");
        await expect(page.getByRole("heading", { name: /No course matches/ })).toBeVisible();
        if (width < 1000) await page.getByRole("button", { name: /^Filters/ }).click();
        await expect(page.getByRole("group", { name: "Level" })).toBeVisible();
        await expectAccessible(page, "no course found");
        await page.goto("/courses/python-from-zero");
        await page.getByRole("button", { name: "Run tests" }).click();
        await expect(page.getByRole("heading", { name: "Wrong answer" })).toBeVisible();
        await expectAccessible(page, "course of a stranger, with an exercise tried");
        await page.getByRole("button", { name: "Menu" }).click();
        await expect(page.getByRole("radio", { name: "Deutsch" })).toBeVisible();
        await expectAccessible(page, "menu");
        await page.goto("/settings");
        await page.keyboard.press("ControlOrMeta+K");
        await expect(page.getByRole("option", { name: "Courses" })).toBeVisible();
        await expectAccessible(page, "palette");
        await page.keyboard.press("Escape");
        await page.getByRole("heading", { level: 1 }).click();
        await page.keyboard.press("?");
        await expect(page.getByRole("heading", { name: "All keys" })).toBeVisible();
        await expectAccessible(page, "keys");
        await page.goto("/signup");
        await page.getByRole("button", { name: "Create account" }).click();
        await expect(page.getByText("At least 3 characters.")).toBeVisible();
        await expectAccessible(page, "sign-up with messages");
      });

      test("pages of a learner", async ({ page, context }) => {
        test.slow();
        await signUp(page);
        await page.goto("/dashboard");
        await expect(page.getByRole("heading", { name: /not enrolled/ })).toBeVisible();
        await expectAccessible(page, "empty dashboard");
        await page.goto(LESSON);
        await expect(page.getByRole("button", { name: "Enrol" })).toBeEnabled();
        await expectAccessible(page, "not enrolled");
        await page.goto(COURSE);
        await expect(page.getByRole("button", { name: "Enrol" })).toBeVisible();
        await expectAccessible(page, "course to enrol in");
        await enrol(page);
        await expect(page.getByRole("heading", { level: 1, name: "Say it" })).toBeVisible();
        await expectAccessible(page, "lesson");
        await showPane(page, "Code");
        await write(page, 'name = input()\nprint("Hallo  ", name)\n');
        await expectAccessible(page, "editor");
        await submit(page);
        await expect(verdict(page, "Wrong answer")).toBeVisible();
        await expectAccessible(page, "wrong answer");
        await showPane(page, "Code");
        await write(page, solution("01-say-it", "say-hello"));
        await submit(page);
        await expect(page.getByRole("button", { name: "Next exercise" })).toBeVisible();
        await expectAccessible(page, "solved");
        await page.getByRole("tab", { name: "History" }).click();
        await page.getByRole("button", { name: /^View/ }).first().click();
        await expect(page.getByRole("button", { name: "Put this code" })).toBeVisible();
        await expectAccessible(page, "history");
        await page.getByRole("tab", { name: "My cases" }).click();
        await expectAccessible(page, "own cases");
        await page.goto(COURSE);
        await expect(page.getByRole("link", { name: "Continue", exact: true })).toBeVisible();
        await expectAccessible(page, "course");
        await page.getByRole("button", { name: "Leave this course" }).click();
        await expectAccessible(page, "leaving");
        await page.goto("/");
        await expect(page.getByRole("link", { name: "Continue" })).toBeVisible();
        await expectAccessible(page, "dashboard");
        await page.getByRole("button", { name: /^Account of/ }).click();
        await expectAccessible(page, "account menu");
        await page.goto(LESSON);
        await showPane(page, "Code");
        await expect(editor(page)).toBeVisible();
        await context.clearCookies({ name: /session/ });
        await submit(page);
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page, "session dialog");
      });

      async function showPane(page: Page, name: string): Promise<void> {
        if (width < 1000) await page.getByRole("tab", { name, exact: true }).click();
      }
    });
  }
}
