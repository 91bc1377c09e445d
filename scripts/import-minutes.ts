import { readFileSync } from "node:fs";
import { sourceProblemWords } from "../i18n/import-sources.ts";
import { readSource } from "../web/sources/read-source.ts";
import { kindNamed } from "../web/sources/source-kind.ts";
import { readMinutes } from "../worker/imports/read-minutes.ts";
import { Halt, runCommand } from "./halt.ts";

/**
 * `npm run -s import:minutes -- FILE` prints what POST /api/imports/minutes answers to the text of the file: a Word document, a PDF, a saved page, or a text
 * under any other name.
 */
async function importMinutes(): Promise<void> {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Halt("Which file? Run: npm run -s import:minutes -- FILE");
  console.log(JSON.stringify(readMinutes(await textOf(path)), null, 2));
}

async function textOf(path: string): Promise<string> {
  const bytes = bytesOf(path);
  if (kindNamed(path) !== null) {
    const read = await readSource(path, bytes);
    if ("text" in read) return read.text;
    const { what, next } = sourceProblemWords.en[read.problem];
    throw new Halt(`${path} cannot be read. ${what} ${next}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Halt(`${path} is not a text in UTF-8.`);
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new Halt(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

await runCommand(importMinutes);
