/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { blockingBootScript } from "./scripts/boot.ts";
import { CHUNKS } from "./scripts/chunks.ts";
import { compressed } from "./scripts/compress.ts";

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react(), tailwindcss(), blockingBootScript(), compressed()],
  resolve: {
    alias: {
      "@": local("src"),
      // React has it itself; the stand-in for older ones would only be in the way
      "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
    },
  },
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
        codeSplitting: { groups: CHUNKS },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    setupFiles: ["src/app/test-setup.ts"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
