import { expect, test } from "@playwright/test";
import {
  COURSE,
  editor,
  enrol,
  LESSON_2,
  PATIENTLY,
  SLOWLY,
  signUp,
  submit,
  verdict,
  watchFor,
  write,
} from "./learner";
import { solution } from "./system";

test("a newcomer signs up, enrols, reads, writes, fails, understands, passes, and the progress moves", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Start learning" }).click();
  await signUp(page);
  await expect(page.getByRole("heading", { level: 1, name: "Courses" })).toBeVisible();
  await enrol(page);

  await test.step("reading counts", async () => {
    await expect(page.getByText("0 % done")).toBeVisible();
    await page.getByRole("button", { name: "Mark as read" }).click();
    await expect(page.getByText("Read", { exact: true })).toBeVisible();
    await expect(page.getByText("0 % done")).toBeHidden();
  });

  await test.step("a wrong answer shows where it parts from the expected one", async () => {
    await write(page, 'name = input()\nprint("Hello;", name)\n');
    await submit(page);
    await expect(verdict(page, "Wrong answer")).toBeVisible();
    const first = page.getByRole("listitem").filter({ hasText: "Ada comes in" });
    await expect(first.getByText("First difference: line 1, column 6.")).toBeVisible();
    await expect(first.getByRole("table").getByText("Hello,·Ada⏎")).toBeVisible();
    await expect(first.getByRole("table").getByText("Hello;·Ada⏎")).toBeVisible();
  });

  const before = await page.getByText(/\d+ % done/).textContent();
  await test.step("tests pass one after the other while one watches", async () => {
    await write(page, SLOWLY);
    const isOneAfterTheOther = await watchFor(page, "Passed", "Running");
    await submit(page);
    await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
    expect(await isOneAfterTheOther()).toBe(true);
    await expect(page.getByRole("tabpanel").getByText("Running")).toBeHidden();
  });

  await test.step("the progress moved without a reload, and stays", async () => {
    await expect(page.getByText(before ?? "")).toBeHidden();
    const now = await page.getByText(/\d+ % done/).textContent();
    await page.goto(COURSE);
    await expect(page.getByText(now ?? "")).toBeVisible();
    await expect(page.getByRole("link", { name: "Continue" })).toHaveAttribute("href", /say-it/);
  });
});

test("from a solved exercise one press leads on, to the next exercise and to the next lesson", async ({
  page,
}) => {
  await signUp(page);
  await enrol(page);
  await write(page, solution("01-say-it", "say-hello"));
  await submit(page);
  await page.getByRole("button", { name: "Next exercise: The broken poster" }).click();
  await expect(page.getByRole("region", { name: "The broken poster", exact: true })).toBeFocused();
  await expect(editor(page)).toHaveAccessibleName(/poster/);
  await write(page, solution("01-say-it", "broken-poster"));
  await submit(page);
  await page.getByRole("button", { name: "Mark as read, go on" }).click();
  await expect(page).toHaveURL(LESSON_2);
  await expect(page.getByRole("link", { name: "Say it (Done)" })).toBeVisible();
});

test("own input runs without tests, and the history gives old code back", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.goto(LESSON_2);
  await write(page, solution("02-ask-and-remember", "name-badge"));
  await page.getByRole("tab", { name: "My cases" }).click();
  await page.getByLabel("Input", { exact: true }).fill("Alan\nTuring\n");
  await page.getByLabel(/^Expected/).fill("");
  await page.getByRole("button", { name: "Run cases" }).click();
  await expect(page.getByText("Turing, Alan")).toBeVisible();
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  await write(page, "print('something else')\n");
  await page.getByRole("tab", { name: "History" }).click();
  await page.getByRole("button", { name: /^View/ }).click();
  await page.getByRole("button", { name: "Put this code into the editor" }).click();
  await expect(editor(page)).toContainText("family");
});

test("a second exercise of the lesson is checked by its own tests", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.getByRole("button", { name: /^Exercise 2/ }).click();
  await expect(editor(page)).toHaveAccessibleName(/poster/);
  await submit(page);
  await expect(page.getByRole("tabpanel").getByText("Crashed").first()).toBeVisible();
  await write(page, solution("01-say-it", "broken-poster"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
});
