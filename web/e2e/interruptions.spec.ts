import { expect, test } from "@playwright/test";
import {
  editor,
  enrol,
  PATIENTLY,
  SLOWLY,
  signUp,
  submit,
  VERY_SLOWLY,
  verdict,
  watchFor,
  write,
} from "./learner";
import { pidOf } from "./system";

test("the judge is killed in the middle: one verdict, by another attempt", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  const verdicts: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      if (String(payload).includes("practice.submission_judged.v1")) verdicts.push(String(payload));
    });
  });
  await page.reload();
  await write(page, VERY_SLOWLY);
  const isSecondAttempt = await watchFor(page, "this is attempt 2");
  await submit(page);
  await expect(page.getByRole("tabpanel").getByText("Passed").first()).toBeVisible(PATIENTLY);
  process.kill(pidOf("judge"), "SIGKILL");
  const killed = Date.now();
  await expect.poll(isSecondAttempt, PATIENTLY).toBe(true);
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  const seconds = (Date.now() - killed) / 1000;
  expect(verdicts).toHaveLength(1);
  // how long that took is a measure, which a busy computer may spoil; the program itself takes its time, too
  test
    .info()
    .annotations.push({ type: "measure", description: `verdict ${seconds.toFixed(1)} s after the kill` });
});

test("the session ends in the middle of a submit: log in where you are, nothing is lost", async ({
  page,
  context,
}) => {
  const account = await signUp(page);
  await enrol(page);
  await write(page, SLOWLY);
  await context.clearCookies({ name: /session/ });
  await submit(page);
  const dialog = page.getByRole("dialog", { name: "Your session ended" });
  await expect(dialog.getByLabel("User name or e-mail")).toHaveValue(account.username);
  await expect(dialog.getByLabel("Password", { exact: true })).toBeFocused();
  await dialog.getByLabel("Password", { exact: true }).fill("not my password");
  await dialog.getByRole("button", { name: "Log in" }).click();
  await expect(dialog.getByRole("alert")).toContainText("do not go together");
  await dialog.getByLabel("Password", { exact: true }).fill(account.password);
  await dialog.getByRole("button", { name: "Log in" }).click();
  await expect(dialog).toBeHidden();
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  await expect(editor(page)).toContainText("time.sleep(0.7)");
});

test("the session ends and the learner would rather not: the code is still there after a reload", async ({
  page,
  context,
}) => {
  const account = await signUp(page);
  await enrol(page);
  await write(page, "# my own words\n");
  await context.clearCookies({ name: /session/ });
  await submit(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByText("You are logged out. Your code is kept")).toBeVisible();
  await expect(editor(page)).toContainText("# my own words");
  await page.reload();
  await page.getByRole("main").getByRole("link", { name: "Log in" }).click();
  await page.getByLabel("User name or e-mail").fill(account.username);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(editor(page)).toContainText("# my own words");
});

test("the live connection drops in the middle and resumes where it was, without polling", async ({
  page,
}) => {
  await signUp(page);
  await enrol(page);
  await page.route("**/api/v1/submissions/*", (route) => route.abort());
  const asked: string[] = [];
  let drop = () => Promise.resolve();
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      asked.push(String(frame));
      server.send(frame);
    });
    drop = async () => {
      await server.close();
      await socket.close({ code: 1012 });
    };
  });
  await page.reload();
  await write(page, VERY_SLOWLY);
  await submit(page);
  await expect(page.getByRole("tabpanel").getByText("Passed").first()).toBeVisible(PATIENTLY);
  const before = asked.length;
  await drop();
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  expect(asked.length).toBeGreaterThan(before);
  expect(asked[before]).toContain('"type":"subscribe"');
});

test("without any live connection the verdict comes by asking", async ({ page }) => {
  await signUp(page);
  await enrol(page);
  await page.routeWebSocket(/\/ws$/, (socket) => socket.close({ code: 1013 }));
  await page.reload();
  await write(page, SLOWLY);
  await submit(page);
  await expect(page.getByText("The live connection is down.", { exact: false })).toBeVisible();
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
});

test("off line: the code stays, and what was sent arrives once the line is back", async ({
  page,
  context,
}) => {
  await signUp(page);
  await enrol(page);
  await write(page, SLOWLY);
  await context.setOffline(true);
  await expect(page.getByText("You are offline.", { exact: false })).toBeVisible();
  await submit(page);
  await expect(page.getByText(/goes out by itself when the connection is back/)).toBeVisible();
  await context.setOffline(false);
  await expect(verdict(page, "Passed")).toBeVisible(PATIENTLY);
  await expect(editor(page)).toContainText("time.sleep(0.7)");
});
