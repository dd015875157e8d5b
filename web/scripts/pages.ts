/** The pages that are measured, on the running system that e2e/system.ts describes. */
import type { Page } from "@playwright/test";
import { baseURL, demoAccount } from "../e2e/system.ts";

export interface MeasuredPage {
  name: string;
  address: string;
  /** Whether one is logged in there. */
  isOwn: boolean;
}

export const CHROMIUM = {
  executablePath: process.env.CODEHUB_E2E_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
};

interface Outline {
  id: string;
  enrolled: boolean;
  modules: { lessons: { slug: string; items: { type: string }[] }[] }[];
}

/** Logs the demo student in, enrols them in the first course, and tells the addresses of all pages. */
export async function preparedPages(page: Page): Promise<MeasuredPage[]> {
  await logIn(page);
  const { items } = await ask<{ items: { slug: string }[] }>(page, "GET", "/courses");
  const slug = items[0]?.slug;
  if (!slug) throw new Error("there is no course to measure");
  const course = await ask<Outline>(page, "GET", `/courses/slug/${slug}`);
  if (!course.enrolled) await ask(page, "POST", `/courses/${course.id}/enroll`);
  const lessons = course.modules.flatMap((module) => module.lessons);
  const lesson = lessons.find(({ items }) => items.some(({ type }) => type === "exercise"));
  if (!lesson) throw new Error(`the course ${slug} has no exercise`);
  return [
    { name: "landing", address: "/", isOwn: false },
    { name: "login", address: "/login", isOwn: false },
    { name: "catalogue", address: "/courses", isOwn: false },
    { name: "course", address: `/courses/${slug}`, isOwn: true },
    { name: "learn", address: `/learn/${slug}/${lesson.slug}`, isOwn: true },
    { name: "dashboard", address: "/dashboard", isOwn: true },
    { name: "settings", address: "/settings", isOwn: true },
  ];
}

async function logIn(page: Page): Promise<void> {
  const { username, password } = demoAccount("student");
  await page.goto(`${baseURL}/login`);
  await page.locator("input[autocomplete=username]").fill(username);
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard");
}

/** Calls the API as the page does. */
async function ask<Answer>(page: Page, method: string, path: string): Promise<Answer> {
  const answer = await page.evaluate(
    async ([verb, address]) => {
      const token = /csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
      const response = await fetch(`/api/v1${address}`, {
        method: verb ?? "GET",
        headers: { "X-CSRFToken": token, "Idempotency-Key": crypto.randomUUID() },
      });
      if (!response.ok) throw new Error(`${verb} ${address}: ${response.status}`);
      return response.text();
    },
    [method, path],
  );
  return (answer ? JSON.parse(answer) : null) as Answer;
}
