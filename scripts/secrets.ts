import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Halt } from "./halt.ts";

export type Secrets = { AUTH_SECRET: string; SECRETS_KEY: string; OPERATIONS_KEY: string };

/**
 * The data folder's own secrets, made the first time. They stay with the data: without them its sessions and its webhook
 * secrets cannot be read.
 */
export function secretsOf(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  const known = existsSync(path) ? readSecrets(path) : null;
  if (known?.OPERATIONS_KEY !== undefined) return { ...known, OPERATIONS_KEY: known.OPERATIONS_KEY };
  const secrets: Secrets = {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    SECRETS_KEY: randomBytes(32).toString("base64"),
    OPERATIONS_KEY: randomBytes(32).toString("base64url"),
    // Older data folders have all but the last.
    ...known,
  };
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function readSecrets(path: string): Omit<Secrets, "OPERATIONS_KEY"> & Partial<Secrets> {
  const text = readFileSync(path, "utf8");
  const unreadable = new Halt(
    `${path} cannot be read as the secrets of this data folder. Put it back from a copy, or move the folder away to start afresh.`,
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable;
  }
  if (typeof value !== "object" || value === null || !("AUTH_SECRET" in value) || !("SECRETS_KEY" in value)) throw unreadable;
  const { AUTH_SECRET, SECRETS_KEY } = value;
  if (typeof AUTH_SECRET !== "string" || typeof SECRETS_KEY !== "string") throw unreadable;
  const key = "OPERATIONS_KEY" in value ? value.OPERATIONS_KEY : undefined;
  return { AUTH_SECRET, SECRETS_KEY, ...(typeof key === "string" && { OPERATIONS_KEY: key }) };
}
