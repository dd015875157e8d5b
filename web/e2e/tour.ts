import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { editor, signUp } from "./learner";

const MODULE = join(import.meta.dirname, "../../content/courses/judge-tour/01-beyond-one-answer");

/** A newcomer in a lesson of the course that shows what the judge can do, at its exercise. */
export async function openTour(page: Page, lesson: string): Promise<void> {
  await signUp(page);
  await page.goto("/courses/judge-tour");
  await page.getByRole("button", { name: "Enrol" }).click();
  await page.waitForURL("/learn/judge-tour/**");
  await page.goto(`/learn/judge-tour/${lesson}`);
  const code = page.getByRole("tab", { name: "Code", exact: true });
  // a small screen begins with the text
  if ((page.viewportSize()?.width ?? 0) < 1024) await code.click();
  await expect(editor(page)).toBeVisible();
}

/** A file of an exercise of that course: `02-interactive-programs/exercises/guess-the-number/solution.py`. */
export function tourFile(path: string): string {
  return readFileSync(join(MODULE, path), "utf8");
}
