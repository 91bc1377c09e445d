import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./worker/*/tables.ts", "./worker/platform/mail.ts"],
  out: process.env["MIGRATIONS_OUT"] ?? "./migrations",
});
