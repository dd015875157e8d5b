import { expect, test } from "@playwright/test";
import { editor, enrol, LESSON, signUp, submit, verdict, write } from "./learner";

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await enrol(page);
});

const panel = "tabpanel";

test("where two outputs part is pointed at, and what cannot be seen is marked and said", async ({ page }) => {
  await write(page, 'name = input()\nprint("Hallo,", name, "")\n');
  await submit(page);
  await expect(page.getByRole(panel).getByText(/^First difference: line \d, column \d+\./)).toBeVisible();
  const table = page.getByRole(panel).getByRole("table").first();
  await expect(table.getByText(/1 space at the end/)).toBeAttached();
  await expect(table.locator("mark").first()).toBeVisible();
});

test("the line of an error leads into the editor, by keyboard, and is marked there", async ({ page }) => {
  await write(page, 'name = input()\nprint("Hello,", nam)\n');
  await submit(page);
  await expect(verdict(page, "Crashed")).toBeVisible();
  const line = page
    .getByRole(panel)
    .getByRole("button", { name: /line 2/ })
    .first();
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(editor(page)).toBeFocused();
  await expect(editor(page).getByText(/NameError: name 'nam' is not defined/)).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("e");
  await expect(editor(page).getByText(/NameError/)).toBeHidden();
});

test("a program that does not start shows the message with its line", async ({ page }) => {
  await write(page, "name = input()\nif name\n");
  await submit(page);
  await expect(verdict(page, "Does not compile")).toBeVisible();
  await page
    .getByRole(panel)
    .getByRole("button", { name: /line 2|solution\.py:2/ })
    .first()
    .click();
  await expect(editor(page)).toBeFocused();
});

test("a key leads from one failed test to the next, without a mouse", async ({ page }) => {
  await write(page, 'name = input()\nprint("Hi", name)\n');
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await page.getByRole("tab", { name: "Tests" }).focus();
  await page.keyboard.press("f");
  const rows = page.getByRole(panel).getByRole("listitem");
  await expect(rows.nth(0).locator("summary")).toBeFocused();
  await page.keyboard.press("f");
  await expect(rows.nth(1).locator("summary")).toBeFocused();
  await expect(rows.nth(1).getByText(/First difference/)).toBeVisible();
});

test("a verdict that came while the page was closed is there when it opens", async ({ page, context }) => {
  await write(page, 'import time\n\nname = input()\ntime.sleep(0.5)\nprint("Hello,", name)\n');
  await submit(page);
  await expect(
    page
      .getByRole(panel)
      .getByText(/Next in line|Test \d|Starting/)
      .first(),
  ).toBeVisible();
  await page.close();
  const later = await context.newPage();
  await expect
    .poll(async () => {
      const { items } = await (await later.request.get("/api/v1/submissions")).json();
      return items[0]?.verdict;
    })
    .toBe("accepted");
  await later.goto(LESSON);
  // the lesson goes on with the next exercise
  await later.getByRole("button", { name: /^Exercise 1/ }).click();
  await expect(verdict(later, "Passed")).toBeVisible();
});

test("the browser's clock may be wrong by a day: the wait is the server's", async ({ page }) => {
  await page.clock.install({ time: new Date(Date.now() + 86_400_000) });
  await page.reload();
  await write(page, 'import time\n\nname = input()\ntime.sleep(0.5)\nprint("Hello,", name)\n');
  await submit(page);
  await expect(page.getByText(/so far/)).toHaveText(/^[0-9][.,]\d|^\d+/);
  await expect(page.getByText(/takes longer/)).toBeHidden();
  await expect(verdict(page, "Passed")).toBeVisible();
});
