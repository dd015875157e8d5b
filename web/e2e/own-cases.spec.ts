import { expect, type Page, test } from "@playwright/test";
import { enrol, LESSON, signUp, submit, verdict, write } from "./learner";

const GREET = 'name = input()\nprint("Hello,", name)\n';

test.beforeEach(async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, GREET);
  await page.getByRole("tab", { name: "My cases" }).click();
});

const input = (page: Page) => page.getByLabel("Input", { exact: true });
const expected = (page: Page) => page.getByLabel(/^Expected/);
const runCases = (page: Page) => page.getByRole("button", { name: "Run cases" }).click();
const cases = (page: Page) => page.getByRole("tabpanel").getByRole("listitem");

test("several cases are run with one press, and compared where one said what should come", async ({
  page,
}) => {
  await input(page).fill("Linus\n");
  await expected(page).fill("");
  await page.getByRole("button", { name: "New case" }).click();
  await input(page).fill("Ken\n");
  await expected(page).fill("Hello, Dennis\n");
  await runCases(page);
  await expect(cases(page).nth(0).getByText("Ran", { exact: true })).toBeVisible();
  await expect(cases(page).nth(1).getByText("Wrong answer")).toBeVisible();
  await expect(
    cases(page)
      .nth(1)
      .getByText(/First difference: line 1, column 8/),
  ).toBeVisible();
  await expected(page).fill("Hello, Ken\n");
  await expect(cases(page).nth(1).getByText("Not run yet")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(cases(page).nth(1).getByText("Passed")).toBeVisible();
});

test("cases stay on this device, a deleted one comes back, and Tests runs the tests again", async ({
  page,
}) => {
  await page.getByLabel("Name").fill("My name");
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(cases(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Delete" }).click();
  await expect(cases(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cases(page)).toHaveCount(2);
  await page.goto(LESSON);
  await page.getByRole("tab", { name: "My cases" }).click();
  await expect(cases(page).nth(1)).toContainText("My name (copy)");
  await page.getByRole("tab", { name: "My cases" }).press("ArrowLeft");
  await page.getByRole("button", { name: "Run tests" }).click();
  await expect(verdict(page, "Passed")).toBeVisible();
});

test("the input of a visible test becomes a case to change", async ({ page }) => {
  await write(page, 'print("Hello, nobody")\n');
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await page.getByRole("button", { name: "Use as my case" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Ada comes in");
  await expect(input(page)).toHaveValue("Ada\n");
  await expect(expected(page)).toHaveValue("Hello, Ada\n");
});
