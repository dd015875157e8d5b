/// <reference types="vitest/config" />
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { compressed } from "./scripts/compress.ts";

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Puts `boot.js` into the head as an ordinary, blocking file.
 *
 * Module scripts run after the first paint, an inline script would need a hole in the Content Security
 * Policy: only a small classic script can set theme and language before anything is drawn.
 */
function blockingBootScript(): Plugin {
  const source = readFileSync(local("src/app/boot.js"), "utf8");
  const digest = createHash("sha256").update(source).digest("hex").slice(0, 8);
  const fileName = `assets/boot-${digest}.js`;
  let isBuild = true;
  return {
    name: "blocking-boot-script",
    configResolved(config) {
      isBuild = config.command === "build";
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml: () => [
      {
        tag: "script",
        attrs: { src: isBuild ? `/${fileName}` : "/src/app/boot.js" },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), blockingBootScript(), compressed()],
  resolve: { alias: { "@": local("src") } },
  build: {
    target: "es2023",
    // An inlined `data:` font or icon would need a wider Content Security Policy.
    assetsInlineLimit: 0,
    manifest: true,
    // A server that runs and pages that are open still need what the build before made (see browser_assets.py).
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs comes in one file: it packs better, and one request is less than seven.
        codeSplitting: { groups: [{ name: "base", tags: ["$initial"] }] },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    setupFiles: ["src/app/test-setup.ts"],
    restoreMocks: true,
  },
});
