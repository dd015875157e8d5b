import { defineConfig } from "@playwright/test";
import { baseURL } from "./system";

/** Against a running system (see system.ts), one test at a time: one of them kills the judge. */
export default defineConfig({
  testDir: ".",
  outputDir: process.env.CODEHUB_E2E_OUTPUT ?? "../test-results",
  workers: 1,
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
