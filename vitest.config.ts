import { defineConfig } from "vitest/config";
import page from "./simulator/vite.config.js";

export default defineConfig({
  ...(page.resolve ? { resolve: page.resolve } : {}),
  test: {
    include: ["host-tests/**/*.test.ts"],
    globalSetup: "host-tests/xs/xs-worker.ts",
    testTimeout: 60_000,
  },
});
