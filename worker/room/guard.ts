import * as Y from "yjs";
import { fieldsOf, rootsOf } from "../../text/fields.ts";

/**
 * What an update would do to the text, found out without touching it:
 * `known` nothing at all, `new` something, `gap` it builds on what is not here, `malformed` it is none or holds what no editor writes.
 * Updates are taken or refused whole: to filter inside them breaks what later ones build on.
 */
export type Judgement = { kind: "known" } | { kind: "gap" } | { kind: "malformed" } | { kind: "new"; clientIds: number[] };
type Verdict = Judgement["kind"];

/** Beyond any text that people write; keeps a forged length from using up a client's numbers. */
const clockMax = 2 ** 31;

const rootNames: ReadonlySet<string> = new Set(Object.values(fieldsOf).flat().flatMap(rootsOf));

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Span = { clock: number; len: number };

export function judge(doc: Y.Doc, update: Uint8Array): Judgement {
  const decoded = decode(update);
  if (decoded === null) return { kind: "malformed" };
  const here = (client: number): number => Y.getState(doc.store, client);
  const structs = judgeStructs(decoded.structs, here);
  if (structs.verdict === "malformed" || structs.verdict === "gap") return { kind: structs.verdict };
  const deletes = judgeDeletes(decoded.ds, doc, structs.reach);
  if (deletes === "gap") return { kind: "gap" };
  // Deletions name no author, so only what is written has one to check.
  return deletes === "known" && structs.verdict === "known" ? { kind: "known" } : { kind: "new", clientIds: structs.clientIds };
}

/** The clients whose writing an update holds. */
export const clientsIn = (update: Uint8Array): number[] => [...new Set(Y.decodeUpdate(update).structs.map((struct) => struct.id.client))];

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update);
  } catch (error) {
    // Yjs says "not an update" by whatever exception its decoder runs into.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** `clientIds` are those with new writing, `reach` is how far each client's would be known, once the update were applied. */
function judgeStructs(
  structs: Decoded["structs"],
  here: (client: number) => number,
): { verdict: Verdict; clientIds: number[]; reach: (client: number) => number } {
  const ends = new Map<number, number>();
  const reach = (client: number): number => ends.get(client) ?? here(client);
  const fresh: Y.Item[] = [];
  const is = (verdict: Verdict) => ({ verdict, clientIds: [...ends.keys()], reach });
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (!(struct.length > 0 && end <= clockMax)) return is("malformed");
    if (struct instanceof Y.Skip || end <= here(client)) continue;
    if (clock > reach(client)) return is("gap");
    ends.set(client, Math.max(end, reach(client)));
    if (struct instanceof Y.Item) fresh.push(struct);
  }
  for (const item of fresh) {
    if (!isWritable(item)) return is("malformed");
    for (const id of [item.origin, item.rightOrigin, item.parent instanceof Y.ID ? item.parent : null]) {
      if (id !== null && id.clock >= reach(id.client)) return is("gap");
    }
  }
  return is(ends.size > 0 ? "new" : "known");
}

/** Elements and formatted text below the roots of the fields: what the editor writes, and all that the canonical form can show. */
function isWritable(item: Y.Item): boolean {
  // Before it is integrated, a root's name stands where its type comes later.
  const parent: unknown = item.parent;
  if (typeof parent === "string" && (!rootNames.has(parent) || item.parentSub !== null)) return false;
  const { content } = item;
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText;
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentFormat ||
    content instanceof Y.ContentDeleted ||
    // An element's attributes.
    content instanceof Y.ContentAny
  );
}

function judgeDeletes(deletes: Decoded["ds"], doc: Y.Doc, reach: (client: number) => number): "known" | "new" | "gap" {
  let verdict: "known" | "new" = "known";
  for (const [client, spans] of deletes.clients) {
    for (const span of spans) {
      if (span.clock + span.len > reach(client)) return "gap";
      if (verdict === "known" && !isDeletedHere(doc, client, span)) verdict = "new";
    }
  }
  return verdict;
}

function isDeletedHere(doc: Y.Doc, client: number, { clock, len }: Span): boolean {
  const end = Math.min(clock + len, Y.getState(doc.store, client));
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock >= end) return true;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
