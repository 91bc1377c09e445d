import { readFileSync } from "node:fs";
import { readMinutes } from "../worker/imports/read-minutes.ts";
import { Halt, runCommand } from "./halt.ts";

/** `npm run -s import:minutes -- FILE` prints what POST /api/imports/minutes answers to the same text. */
async function importMinutes(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Halt("Which file? Run: npm run -s import:minutes -- FILE");
  console.log(JSON.stringify(readMinutes(textOf(path)), null, 2));
}

function textOf(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Halt(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Halt(`${path} is not a text in UTF-8.`);
  }
}

await runCommand(importMinutes);
