import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { mendedBinding } from "./web/binding.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Four kinds of proof: `unit` is plain functions, `worker` runs inside workerd through the front door, `crash` spawns and kills
 * whole servers, `e2e` drives a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // The editor's binding as the browser gets it.
        plugins: [mendedBinding()],
        test: { name: "unit", include: ["test/unit/**/*.test.ts"], server: { deps: { inline: ["@tiptap/y-tiptap"] } } },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: here("./wrangler.toml") },
            miniflare: {
              bindings: {
                BASE_URL: "http://localhost",
                DEMO: "on",
                AUTH_SECRET: "a secret for tests only, thirty-two bytes and more",
                SECRETS_KEY: "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                MIGRATIONS: await readD1Migrations(here("./migrations")),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          // Nothing here waits for time to pass. What is slow is the machine.
          testTimeout: 30_000,
          include: ["test/worker/**/*.test.ts"],
          setupFiles: ["test/worker/setup.ts"],
          globalSetup: ["test/support/receiver-for-workers.ts"],
        },
      },
      { test: { name: "crash", include: ["test/crash/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 240_000, fileParallelism: false } },
      { test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 240_000, fileParallelism: false } },
    ],
  },
});
