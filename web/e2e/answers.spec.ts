import { expect, test } from "@playwright/test";
import { submit, verdict, write } from "./learner";
import { openTour, tourFile } from "./tour";

test("a query's rows stand beside those that were expected", async ({ page }) => {
  await openTour(page, "asking-a-database");
  await write(page, "select title, price from books where price < 10 order by title;\n");
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  const first = page.getByRole("tabpanel").getByRole("listitem").first();
  const expected = first.getByRole("table", { name: "Rows that were expected" });
  await expect(expected.getByRole("row").first()).toHaveText(/Ulysses\s*4/);
  await expect(first.getByText("Tables it begins with")).toBeVisible();
  await expect(first.getByText(/create table books/)).toBeVisible();
  await write(page, tourFile("04-asking-a-database/exercises/first-query/solution.sql"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
});

test("where the answer itself is asked for, text is written, and nothing else", async ({ page }) => {
  await openTour(page, "only-the-answer");
  await expect(page.getByText(/and \d+ MB a test/)).toBeHidden();
  await expect(page.getByRole("tab", { name: "My cases" })).toBeHidden();
  await submit(page);
  await expect(verdict(page, "Wrong answer")).toBeVisible();
  await write(page, tourFile("05-only-the-answer/exercises/magic-square/solution.txt"));
  await submit(page);
  await expect(verdict(page, "Passed")).toBeVisible();
});
