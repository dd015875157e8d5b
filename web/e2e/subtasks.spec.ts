import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe";
import { submit, verdict, write } from "./learner";
import { openTour, tourFile } from "./tour";

const SOLUTION = tourFile("03-points-and-subtasks/exercises/pairs-with-a-sum/solution.py");
/** Right for the first subtask; of the second it does not even try. */
const SMALL_ONLY = SOLUTION.replace(
  "seen = {}",
  'if n > 100:\n    raise SystemExit("too many for me")\nseen = {}',
);

const group = (page: Page, name: string) => page.getByRole("region", { name });
const head = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });

test("part of the way gives points, told by group, in the history and on the dashboard", async ({ page }) => {
  await openTour(page, "points-and-subtasks");
  await expect(head(page, "Up to 100 numbers")).toContainText("40 points");
  await write(page, SMALL_ONLY);
  await submit(page);
  await expect(verdict(page, "Partly right")).toBeVisible();
  await expect(page.getByRole("tabpanel").getByText(/^40 of 100 points/)).toBeVisible();
  await expect(head(page, "Up to 100 numbers")).toContainText(/Passed\s*40 of 40 points/);
  await expect(head(page, "Up to 50000 numbers")).toContainText(/0 of 60 points/);
  const large = group(page, "Up to 50000 numbers");
  await expect(large.getByText("Not run: a test of this group failed before").first()).toBeVisible();
  await expectAccessible(page, "subtasks");

  await test.step("what passed is folded when one comes back, and opens with a key", async () => {
    await page.reload();
    await expect(head(page, "Up to 100 numbers")).toHaveAttribute("aria-expanded", "false");
    await head(page, "Up to 100 numbers").focus();
    await page.keyboard.press("Enter");
    await expect(group(page, "Up to 100 numbers").getByRole("listitem")).toHaveCount(5);
  });

  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("tabpanel").getByText(/40 of 100 points/)).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("region", { name: "Recent submissions" })).toContainText("40 of 100 points");
});

test("a group that waits for another one says for which; all points are a solved exercise", async ({
  page,
}) => {
  await openTour(page, "points-and-subtasks");
  await write(page, "print(-1)\n");
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  const large = group(page, "Up to 50000 numbers");
  await expect(large.getByText("Not run: “Up to 100 numbers” has to pass first").first()).toBeVisible();
  await write(page, SOLUTION);
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  await expect(page.getByRole("tabpanel").getByText(/^100 of 100 points/)).toBeVisible();
});
