import { defineConfig } from "@playwright/test";
import { baseURL } from "./system";

/**
 * What stops roles, cuts lines, or watches tests pass one by one: nothing else may run beside it. Everything else has learners of
 * its own in each test, and stays below the limits of one address: 120 sign-ups in 10 minutes, 5 tries a minute.
 */
const ALONE = ["interruptions", "main-job", "reconnect", "update"].map((name) => `**/${name}.spec.ts`);

/**
 * Against a running system (see system.ts): two tests at a time, then those that would disturb others.
 *
 * The latter are a teardown, so that they run whatever became of the others; `--no-deps` leaves them out.
 */
export default defineConfig({
  testDir: ".",
  outputDir: process.env.CODEHUB_E2E_OUTPUT ?? "../test-results",
  workers: 2,
  projects: [
    { name: "together", testIgnore: ALONE, teardown: "alone" },
    { name: "alone", testMatch: ALONE, workers: 1 },
  ],
  // generous: how fast things are is measured elsewhere, a busy computer must not fail a test
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL,
    locale: "en-GB",
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CODEHUB_E2E_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
