import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { startResolver } from "./test/support/resolver.ts";
import { mendedBinding } from "./web/binding.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Packages of many small files that the worker imports. */
const readOften = [
  "better-auth/adapters/drizzle",
  "better-auth/api",
  "better-auth/cookies",
  "better-auth/minimal",
  "better-auth/plugins/magic-link",
  "drizzle-orm",
  "drizzle-orm/batch",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "@valibot/to-json-schema",
  "hono",
  "hono/cookie",
  "hono/factory",
  "hono/html",
  "hono/jsx",
  "hono/jsx/jsx-dev-runtime",
  "lib0/buffer",
  "lib0/decoding",
  "lib0/encoding",
  "lib0/hash/sha256",
  "lib0/string",
  "standardwebhooks",
  "valibot",
  "y-protocols/awareness",
  "y-protocols/sync",
  "yjs",
];

type Migrations = Awaited<ReturnType<typeof readD1Migrations>>;

/** As one, so that each file's database is asked once. One after the other they are applied wherever a server starts. */
const atOnce = (migrations: Migrations): Migrations => [{ name: "all", queries: migrations.flatMap(({ queries }) => queries) }];

/** Each file's runtime is sent all the modules anew, letter by letter. Of the packages' maps, which are most of it, nobody reads anything. */
const packagesWithoutMaps: Plugin = {
  name: "packages-without-maps",
  enforce: "post",
  transform: (code, id) => (id.includes("/node_modules/") ? { code, map: { mappings: "" } } : null),
};

/**
 * Five kinds of proof: `unit` is plain functions, `worker` runs inside workerd through the front door, `crash` spawns and kills
 * whole servers, `clients` leaves stock clients connected for longer than their patience, `e2e` drives a browser. Where files do not disturb each other two run at
 * once: by itself the runner leaves one of two processors idle. Of browsers, which wait for their pages, three do.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // The editor's binding as the browser gets it.
        plugins: [mendedBinding()],
        test: { name: "unit", maxWorkers: 2, include: ["test/unit/**/*.test.ts"], server: { deps: { inline: ["@tiptap/y-tiptap"] } } },
      },
      {
        plugins: [
          packagesWithoutMaps,
          cloudflareTest(async () => ({
            wrangler: { configPath: here("./wrangler.toml") },
            miniflare: {
              bindings: {
                BASE_URL: "http://localhost",
                DEMO: "on",
                AUTH_SECRET: "a secret for tests only, thirty-two bytes and more",
                SECRETS_KEY: "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                RESOLVER_URL: await startResolver(),
                MIGRATIONS: atOnce(await readD1Migrations(here("./migrations"))),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          maxWorkers: 2,
          // Each file starts a runtime of its own, which would read these from hundreds of files each time.
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: readOften,
                rolldownOptions: { external: [/^node:/, /^cloudflare:/], output: { minify: true } },
              },
            },
          },
          // Nothing here waits for time to pass. What is slow is the machine.
          testTimeout: 30_000,
          include: ["test/worker/**/*.test.ts"],
          setupFiles: ["test/worker/setup.ts"],
          globalSetup: ["test/support/receiver-for-workers.ts"],
        },
      },
      { test: { name: "crash", include: ["test/crash/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 240_000, maxWorkers: 2 } },
      { test: { name: "clients", include: ["test/clients/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 240_000 } },
      { test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], testTimeout: 180_000, hookTimeout: 240_000, maxWorkers: 3 } },
    ],
  },
});
