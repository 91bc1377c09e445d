import * as v from "valibot";
import { readAtMost } from "../platform/input.ts";
import { describe, log } from "../platform/log.ts";
import { isInward } from "./inward.ts";

/** The kinds of record that are addresses, by their numbers. */
const addressTypes = { A: 1, AAAA: 28 };
const patienceMs = 2000;
const answerMaxBytes = 64 * 1024;

const answerSchema = v.object({ Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() })), () => []) });

/**
 * Whether the name resolves to any address that is somebody's inside, as the resolver tells it: DNS over HTTPS in the JSON form that the public ones have. A name
 * that is nowhere is not, and fails by itself. Nor is one that the resolver could not be asked about: nobody can bring that about for a name of theirs, and no
 * delivery is to stand still because a third party does.
 */
export async function leadsInward(host: string, resolverUrl: string): Promise<boolean> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patienceMs);
  try {
    const kinds = Object.entries(addressTypes);
    const found = await Promise.all(kinds.map(([kind, type]) => addressesOf(host, kind, type, resolverUrl, impatience.signal)));
    return found.flat().some(isInward);
  } catch (error) {
    log("warn", "a resolver was not asked", { host, error: describe(error) });
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function addressesOf(host: string, kind: string, type: number, resolverUrl: string, signal: AbortSignal): Promise<string[]> {
  const url = new URL(resolverUrl);
  url.searchParams.set("name", host);
  url.searchParams.set("type", kind);
  const response = await fetch(url, { headers: { accept: "application/dns-json" }, redirect: "manual", signal });
  const bytes = await readAtMost(response.body, answerMaxBytes);
  if (!response.ok || bytes === null) throw new Error(`the resolver answered ${response.status}`);
  const { Answer } = v.parse(v.pipe(v.string(), v.parseJson(), answerSchema), new TextDecoder().decode(bytes));
  return Answer.filter((record) => record.type === type).map(({ data }) => data);
}
