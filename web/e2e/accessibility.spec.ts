import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { COURSE, editor, enrol, LESSON, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

const THEMES = ["light", "dark"] as const;
const WIDTHS = [390, 1366];

async function expectNoViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
  expect(found, what).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

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
          [LESSON]: "Log in to read",
        })) {
          await page.goto(address);
          await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
          await expectNoViolations(page, address);
        }
        await page.goto("/signup");
        await page.getByRole("button", { name: "Create account" }).click();
        await expect(page.getByText("At least 3 characters.")).toBeVisible();
        await expectNoViolations(page, "sign-up with messages");
      });

      test("pages of a learner", async ({ page, context }) => {
        test.slow();
        await signUp(page);
        await page.goto("/");
        await expect(page.getByRole("heading", { name: /not enrolled/ })).toBeVisible();
        await expectNoViolations(page, "empty dashboard");
        await page.goto(LESSON);
        await expect(page.getByRole("button", { name: "Enrol" })).toBeEnabled();
        await expectNoViolations(page, "not enrolled");
        await page.goto(COURSE);
        await expect(page.getByRole("button", { name: "Enrol" })).toBeVisible();
        await expectNoViolations(page, "course to enrol in");
        await enrol(page);
        await expect(page.getByRole("heading", { level: 1, name: "Say it" })).toBeVisible();
        await expectNoViolations(page, "lesson");
        await showPane(page, "Code");
        await write(page, 'name = input()\nprint("Hallo  ", name)\n');
        await expectNoViolations(page, "editor");
        await submit(page);
        await expect(verdict(page, "Wrong answer")).toBeVisible();
        await expectNoViolations(page, "wrong answer");
        await showPane(page, "Code");
        await write(page, solution("01-say-it", "say-hello"));
        await submit(page);
        await expect(page.getByRole("button", { name: "Next exercise" })).toBeVisible();
        await expectNoViolations(page, "solved");
        await page.getByRole("tab", { name: "History" }).click();
        await page.getByRole("button", { name: "View" }).first().click();
        await expect(page.getByRole("button", { name: "Put this code" })).toBeVisible();
        await expectNoViolations(page, "history");
        await page.getByRole("tab", { name: "My input" }).click();
        await expectNoViolations(page, "own input");
        await page.goto(COURSE);
        await expect(page.getByRole("link", { name: "Continue", exact: true })).toBeVisible();
        await expectNoViolations(page, "course");
        await page.goto("/");
        await expect(page.getByRole("link", { name: "Continue" })).toBeVisible();
        await expectNoViolations(page, "dashboard");
        await page.getByRole("button", { name: /^Account of/ }).click();
        await expectNoViolations(page, "account menu");
        await page.goto(LESSON);
        await showPane(page, "Code");
        await expect(editor(page)).toBeVisible();
        await context.clearCookies({ name: /session/ });
        await submit(page);
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectNoViolations(page, "session dialog");
      });

      async function showPane(page: Page, name: string): Promise<void> {
        if (width < 1000) await page.getByRole("button", { name, exact: true }).click();
      }
    });
  }
}
