import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Votes } from "../../../contract/imports.ts";
import { root } from "../../../scripts/tools.ts";

const folder = join(root, "test/fixtures/minutes");

/** What a fixture says. People are "name|status", or "name|title|status" where they missed an item; a clause is [number, outcome]. */
export type Expected = {
  forum: string;
  date: string | null;
  startsAt: string | null;
  place: string;
  attendance?: string[];
  items: ExpectedItem[];
  warnings: string[];
};
export type ExpectedItem = {
  number: string | null;
  title: string;
  access?: "open" | "closed";
  itemType?: string;
  sections: string[];
  outcome: string;
  clauses?: [string, string][];
  onwardTo?: string;
  deviates?: boolean;
  votes?: Votes;
  absent: string[];
  attachments: string[];
  proposalClauses?: number;
  chain?: [string, string, string][];
  refs?: string[];
  remarks?: number;
};

export type Fixture = { name: string; family: string; text: string; expected: Expected };

/** Every text in test/fixtures/minutes with what it says. The name of a file is its family and a number. */
export function fixtures(): Fixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -4);
      const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as Expected;
      return { name, family: name.replace(/-\d+$/, ""), text: readFileSync(join(folder, file), "utf8"), expected };
    });
}
