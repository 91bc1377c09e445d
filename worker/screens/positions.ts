import type { PositionRequestView, PositionsView, PositionView } from "../../contract/position.ts";
import type { Person } from "../access/actor.ts";
import { permits } from "../access/policy.ts";
import { findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { isOpenToPositions, listPositions, type PositionRow } from "../positions/positions.ts";
import { findRequest, type PositionRequestRow } from "../positions/requests.ts";
import { roomOf } from "../room/address.ts";
import { saidHashes } from "../room/said-hashes.ts";
import { listParticipations } from "../spaces/participations.ts";
import { summariseDocuments } from "./documents.ts";

type Names = Awaited<ReturnType<typeof summarisePeople>>;

/** The text to take a position on, and the positions; undefined for whoever may not read it. */
export async function viewPositions(
  env: Env,
  database: Database,
  actor: Person,
  document: DocumentRow,
  now: Date,
): Promise<PositionsView | undefined> {
  const day = copenhagenDate(now);
  const [[summary], facts, { text, sha256 }, rows, request, participations] = await Promise.all([
    summariseDocuments(database, actor, [document], now),
    findDocumentFacts(database, document, day),
    roomOf(env, document.id).read(),
    listPositions(database, document.id),
    findRequest(database, document.id),
    listParticipations(database, document.spaceId, day),
  ]);
  if (summary === undefined) return undefined;
  const names = await summarisePeople(
    database,
    [...rows.map(({ personId }) => personId), ...(request === undefined ? [] : [request.askedBy])],
    day,
  );
  const hashes = await saidHashes(text);
  const mine = rows.find(({ personId }) => personId === actor.personId);
  const isOpen = isOpenToPositions(document);
  return {
    document: summary,
    text,
    sha256,
    request: request === undefined ? null : viewOfRequest(request, names),
    accessUntil: participations.find(({ partyId }) => partyId === actor.personId)?.validTo ?? null,
    mine: mine === undefined ? null : viewOf(mine, names, hashes),
    positions: permits(actor, { verb: "document.read_positions", document: facts }) ? rows.map((row) => viewOf(row, names, hashes)) : [],
    may: {
      take: isOpen && permits(actor, { verb: "document.take_position", document: facts }),
      ask: isOpen && permits(actor, { verb: "document.ask_for_positions", document: facts }),
    },
  };
}

const viewOfRequest = ({ until, words, askedBy, askedAt }: PositionRequestRow, names: Names): PositionRequestView => ({
  until,
  words,
  askedBy: names.get(askedBy) ?? null,
  askedAt,
});

const viewOf = (row: PositionRow, names: Names, hashesOfNow: string[]): PositionView => ({
  person: names.get(row.personId) ?? null,
  organisationName: row.organisationName,
  stance: row.stance,
  words: row.words,
  takenAt: row.takenAt,
  versionId: row.versionId,
  isOnTextOfNow: hashesOfNow.includes(row.sha256),
});
