import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { submit, verdict, write } from "./learner";
import { openTour, tourFile } from "./tour";

const LESSON = "interactive-programs";
/** Counts up from 1 and gives up too early, after a long talk; a blank at the end of each line that nobody sees. */
const COUNTS = 'for guess in range(1, 11):\n    print(guess, "", flush=True)\n    input()\n';

const talk = (page: Page) => page.getByRole("tabpanel").getByRole("listitem").first().getByRole("list");

async function fail(page: Page): Promise<void> {
  await write(page, COUNTS);
  await submit(page);
  await expect(page.getByRole("tabpanel").getByText("What was said, in order")).toBeVisible();
}

test("who said what is shown in order, with marks, and is copied without", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openTour(page, LESSON);
  await fail(page);
  const turns = talk(page).getByRole("listitem");
  await expect(turns.nth(0)).toHaveText(/Your program\s*1·⏎/);
  await expect(turns.nth(1)).toHaveText(/The judge\s*higher⏎/);
  await page.getByRole("tabpanel").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("tabpanel").getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Your program:\n1 \n\nThe judge:\nhigher\n");
});

test("a program that asks well is right; inputs of one's own make no sense here", async ({ page }) => {
  await openTour(page, LESSON);
  await expect(page.getByRole("tab", { name: "My cases" })).toBeHidden();
  await write(page, tourFile("02-interactive-programs/exercises/guess-the-number/solution.py"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      viewport: { width: 390, height: 844 },
      contextOptions: { reducedMotion: "reduce" },
    });

    test("the talk can be read", async ({ page }) => {
      await openTour(page, LESSON);
      await fail(page);
      await expect(talk(page).getByText("higher").first()).toBeVisible();
      await expectAccessible(page, "transcript on a phone");
    });
  });
}
