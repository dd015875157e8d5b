import { type BrowserContext, expect, type Page } from "@playwright/test";
import { type Account, demoAccount } from "./system.ts";

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

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

const sessions = new Map<string, Cookies>();

/** Goes on as a demo account; logs in once a worker, as a name may be tried 10 times in 5 minutes. */
export async function actAs(page: Page, role: Parameters<typeof demoAccount>[0]): Promise<void> {
  const known = sessions.get(role);
  if (known) return page.context().addCookies(known);
  await logIn(page, demoAccount(role));
  sessions.set(role, await page.context().cookies());
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

/**
 * Notes whether all of `words` are ever to be read at once in a panel: what comes and goes is not missed on a
 * busy computer. Asked later, the returned function tells.
 */
export async function watchFor(page: Page, ...words: string[]): Promise<() => Promise<boolean>> {
  const noted = await page.evaluateHandle((wanted) => {
    const state = { isSeen: false };
    const look = () => {
      const panels = [...document.querySelectorAll('[role="tabpanel"]')];
      state.isSeen ||= panels.some((panel) => wanted.every((word) => panel.textContent?.includes(word)));
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return state;
  }, words);
  return () => noted.evaluate(({ isSeen }) => isSeen);
}

/** For what a busy computer may take its time over: the judge, or a service that starts again. */
export const PATIENTLY = { timeout: 60_000 };

/** A program that is right and takes its time over each test. */
export const SLOWLY = 'import time\n\nname = input()\ntime.sleep(0.7)\nprint("Hello,", name)\n';
/** So slowly that there is time to do something in the middle, whichever tests are run side by side. */
export const VERY_SLOWLY = SLOWLY.replace("0.7", "2");
