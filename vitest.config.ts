import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/property-seed.ts"],
    exclude: ["test/editor/**", "node_modules/**"],
    // The command line and the server run as processes of their own.
    testTimeout: 100_000,
  },
});
