import { expect, test } from "@playwright/test";
import { editor, enrol, LESSON, logIn, signUp, submit, verdict, write } from "./learner";
import { demoAccount } from "./system";

test("a wrong password is named and the name stays", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("User name or e-mail").fill(demoAccount("instructor").username);
  await page.getByLabel("Password", { exact: true }).fill("certainly not this");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not go together");
  await expect(page.getByLabel("User name or e-mail")).toHaveValue(demoAccount("instructor").username);
});

test("a user name that is taken is said at its field", async ({ page }) => {
  await page.goto("/signup");
  await page.getByLabel("User name").fill(demoAccount("student").username);
  await page.getByLabel("E-mail").fill("somebody.else@example.org");
  await page.getByLabel("Password", { exact: true }).fill(crypto.randomUUID());
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("User name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("User name")).toHaveAccessibleDescription(/taken|exists|already/i);
  await expect(page.getByLabel("User name")).toBeFocused();
});

for (const address of ["/nowhere", "/courses/no-such-course", "/learn/python-first-steps/no-such-lesson"]) {
  test(`${address} says that there is nothing`, async ({ page }) => {
    await logIn(page, demoAccount("instructor"));
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  });
}

test("an unknown address has the status 404", async ({ page }) => {
  const response = await page.goto("/nowhere");
  expect(response?.status()).toBe(404);
});

test("a lesson asks a stranger to log in and a visitor to enrol", async ({ page }) => {
  await page.goto(LESSON);
  await expect(page.getByRole("heading", { name: "Log in to read this lesson" })).toBeVisible();
  await signUp(page);
  await page.goto(LESSON);
  await page.getByRole("button", { name: "Enrol" }).click();
  await expect(editor(page)).toBeVisible();
});

test.describe("programs that misbehave", () => {
  test.beforeEach(async ({ page }) => {
    await signUp(page);
    await enrol(page);
  });

  const programs = [
    { what: "an endless loop", code: "while True:\n    pass\n", words: "Too slow" },
    { what: "endless output", code: "while True:\n    print('x' * 1000)\n", words: "Too much output" },
    { what: "a crash", code: "print(1 / 0)\n", words: "Crashed" },
    { what: "a file that is no Python", code: "if if if\n", words: "Does not compile" },
    { what: "too much memory", code: "x = bytearray(10 ** 9)\n", words: "Too much memory" },
  ];
  for (const { what, code, words } of programs) {
    test(`${what} is called by its name`, async ({ page }) => {
      await write(page, code);
      await submit(page);
      await expect(verdict(page, words)).toBeVisible({ timeout: 60_000 });
      await expect(editor(page)).toContainText(code.split("\n")[0] ?? "");
    });
  }

  test("2 MB of source are refused before they are sent, and stay", async ({ page }) => {
    await write(page, `# ${"x".repeat(2_000_000)}\n`);
    await submit(page);
    await expect(page.getByText("Your code is larger than 64 kB.", { exact: false })).toBeVisible();
    await expect(editor(page)).toContainText("xxxx");
  });

  test("a binary character is refused with a reason", async ({ page }) => {
    await write(page, "print('a\0b')\n");
    await submit(page);
    await expect(page.getByText("not text", { exact: false })).toBeVisible();
  });
});
