import { expect, test } from "@playwright/test";
import { editor, enrol, LESSON_2, signUp, submit, verdict, write } from "./learner";
import { solution } from "./system";

test("a newcomer is told what to do", async ({ page }) => {
  await signUp(page);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: /not enrolled/ })).toBeVisible();
  await expect(page.getByText("No streak yet")).toBeVisible();
  await expect(page.getByText("Nothing submitted yet")).toBeVisible();
  await page.getByRole("main").getByRole("article").first().getByRole("link").click();
  await expect(page.getByRole("button", { name: "Enrol" })).toBeVisible();
});

test("it leads on where one stopped, and back to what one submitted", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await write(page, "print('wrong')\n");
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await write(page, solution("01-say-it", "say-hello"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
  await page.goto(LESSON_2);
  await expect(editor(page)).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByText("1 day in a row")).toBeVisible();
  await expect(page.getByText("Today counts already.")).toBeVisible();
  const recent = page.getByRole("region", { name: "Recent submissions" });
  await expect(recent.getByRole("listitem")).toHaveCount(2);
  await expect(recent.getByRole("listitem").first()).toContainText("Passed");
  await recent.getByRole("link").last().click();
  await expect(page.getByText("print('wrong')")).toBeVisible();
  await expect(page).toHaveURL(/submission=/);

  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/learn\//);
});

test("a part that fails leaves the others standing, and comes back", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.route("**/courses/activity*", (route) =>
    route.fulfill({
      status: 500,
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 500, code: "internal_error", request_id: "r-12345" }),
    }),
  );
  await page.goto("/dashboard");
  const days = page.getByRole("region", { name: "Your days" });
  await expect(days.getByRole("alert")).toContainText("r-12345");
  await expect(page.getByRole("link", { name: /^(Start|Continue)$/ })).toBeVisible();
  await page.unrouteAll();
  await days.getByRole("button", { name: "Try again" }).click();
  await expect(days.getByRole("table")).toBeVisible();
});

test("a stranger is asked to log in, and lands there afterwards", async ({ page }) => {
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard/);
});
