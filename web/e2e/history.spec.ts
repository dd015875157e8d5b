import { expect, test } from "@playwright/test";
import { editor, enrol, LESSON, signUp, submit, verdict, write } from "./learner";

const RIGHT = 'name = input()\nprint("Hello,", name)\n';
const WRONG = 'name = input()\nprint("Bye,", name)\n';

test("old code is read, compared and put back, and the present one is not lost", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.getByRole("tab", { name: "History" }).click();
  await expect(page.getByRole("heading", { name: "Nothing submitted yet" })).toBeVisible();

  await write(page, RIGHT);
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  await write(page, WRONG);
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();

  await page.getByRole("tab", { name: "History" }).click();
  const entries = page.getByRole("tabpanel").getByRole("listitem");
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText(/Wrong answer.*0 of \d tests passed · Python/s);
  await expect(entries.nth(1)).toContainText(/Passed.*Python/s);

  await entries.nth(1).getByRole("button", { name: /^View/ }).click();
  await expect(entries.nth(1).locator("pre .s").first()).toBeVisible();
  await page.getByRole("button", { name: "Compare with my code" }).click();
  const changes = entries.nth(1).getByRole("table");
  await expect(changes.getByRole("row").filter({ hasText: "gone:" })).toContainText('print("Hello,"');
  await expect(changes.getByRole("row").filter({ hasText: "new:" })).toContainText('print("Bye,"');

  await page.getByRole("button", { name: "Put this code into the editor" }).click();
  await expect(editor(page)).toContainText("Hello,");
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(editor(page)).toContainText("Bye,");
});

test("an address may name a submission: its code is open", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, RIGHT);
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  const { items } = await (await page.request.get("/api/v1/submissions")).json();
  await page.goto(`${LESSON}?exercise=${items[0].exercise_id}&submission=${items[0].id}`);
  await expect(page.getByRole("tab", { name: "History" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel").getByText('print("Hello,"')).toBeVisible();
});
