import { expect, type Page } from "@playwright/test";
import type { Account } from "./system";

export const COURSE = "/courses/python-first-steps";
export const LESSON = "/learn/python-first-steps/say-it";
export const LESSON_2 = "/learn/python-first-steps/ask-and-remember";

/** Signs a newcomer up through the page; each call is another one. */
export async function signUp(page: Page): Promise<Account> {
  const username = `t${crypto.randomUUID().slice(0, 12)}`;
  const password = crypto.randomUUID();
  await page.goto("/signup");
  await page.getByLabel("User name").fill(username);
  await page.getByLabel("E-mail").fill(`${username}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("button", { name: `Account of ${username}` })).toBeVisible();
  return { username, password };
}

export async function logIn(page: Page, { username, password }: Account): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("User name or e-mail").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("button", { name: `Account of ${username}` })).toBeVisible();
}

/** Enrols in the demo course, which opens its first lesson. */
export async function enrol(page: Page): Promise<void> {
  await page.goto(COURSE);
  await page.getByRole("button", { name: "Enrol" }).click();
  await expect(page).toHaveURL(LESSON);
}

export function editor(page: Page) {
  return page.getByRole("textbox", { name: /^Code for/ });
}

/** Puts `code` into the editor in the place of what is there. */
export async function write(page: Page, code: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
}

export const submit = (page: Page) => page.getByRole("button", { name: "Submit" }).click();

/** The verdict's heading, in the result panel. */
export function verdict(page: Page, words: string) {
  return page.getByRole("tabpanel").getByRole("heading", { name: words, exact: true });
}

/** A program that is right and takes its time over each test. */
export const SLOWLY = 'import time\n\nname = input()\ntime.sleep(0.7)\nprint("Hello,", name)\n';
