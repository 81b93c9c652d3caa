import { defineConfig } from "vitest/config";
import { ALIASES } from "./host-tests/aliases.js";
import page from "./simulator/vite.config.js";

export default defineConfig({
  resolve: { alias: { ...page.resolve?.alias, ...ALIASES } },
  test: {
    include: ["host-tests/**/*.test.ts"],
    globalSetup: "host-tests/xs/xs-worker.ts",
    testTimeout: 60_000,
    maxWorkers: "100%", // the browser tests mostly wait
    expect: { poll: { timeout: 20_000 } }, // of the page, on a machine that has other work too
  },
});
