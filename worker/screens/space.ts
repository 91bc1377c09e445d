import type { Id } from "../../contract/ids.ts";
import type { SpaceSummary, SpaceView } from "../../contract/views.ts";
import type { Actor } from "../access/actor.ts";
import { permits, roleIn, type SpaceFacts } from "../access/policy.ts";
import { findDocumentsOfSpaces } from "../documents/documents.ts";
import { forumNames } from "../forums/forums.ts";
import { findParties } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { findFactsOfSpaces } from "../spaces/facts.ts";
import { listGroups } from "../spaces/groups.ts";
import { listParticipations } from "../spaces/participations.ts";
import { findSpaces } from "../spaces/spaces.ts";
import { summariseDocuments } from "./documents.ts";

/** The spaces of the ids that the actor may read, newest first. */
export async function summariseSpaces(database: Database, actor: Actor, ids: Iterable<Id<"space">>, now: Date): Promise<SpaceSummary[]> {
  const wanted = [...new Set(ids)];
  const day = copenhagenDate(now);
  const [rows, facts, documents] = await Promise.all([
    findSpaces(database, wanted),
    findFactsOfSpaces(database, wanted, day),
    findDocumentsOfSpaces(database, wanted),
  ]);
  const leadIds = [...facts.values()].flatMap((space) => leadsOf(space));
  const [leads, forums] = await Promise.all([
    findParties(database, leadIds, day),
    forumNames(
      database,
      rows.flatMap((row) => (row.forumId === null ? [] : [row.forumId])),
    ),
  ]);
  return rows.flatMap((row) => {
    const space = facts.get(row.id);
    if (space === undefined || !permits(actor, { verb: "space.read", space })) return [];
    return [
      {
        id: row.id,
        name: row.name,
        purpose: row.purpose,
        forum: row.forumId === null ? null : { id: row.forumId, name: forums.get(row.forumId) ?? "" },
        leads: leadsOf(space).flatMap((id) => leads.get(id)?.name ?? []),
        participantCount: space.participations.length,
        documentCount: documents.filter(
          (document) =>
            document.spaceId === row.id && permits(actor, { verb: "document.read", document: { space, state: document.state } }),
        ).length,
        myRole: roleIn(actor, space),
        createdAt: row.createdAt,
      },
    ];
  });
}

/** The whole space, for an actor who may read it; undefined when there is none or they may not. */
export async function viewSpace(database: Database, actor: Actor, id: Id<"space">, now: Date): Promise<SpaceView | undefined> {
  const day = copenhagenDate(now);
  const [[summary], [row], facts] = await Promise.all([
    summariseSpaces(database, actor, [id], now),
    findSpaces(database, [id]),
    findFactsOfSpaces(database, [id], day),
  ]);
  const space = facts.get(id);
  if (summary === undefined || row === undefined || space === undefined) return undefined;
  const [participations, groups, documentRows] = await Promise.all([
    listParticipations(database, id, day),
    listGroups(database, id),
    findDocumentsOfSpaces(database, [id]),
  ]);
  const parties = await findParties(
    database,
    [...participations.map((participation) => participation.partyId), ...groups.flatMap((group) => group.memberIds)],
    day,
  );
  return {
    ...summary,
    goals: row.goals,
    participations: participations.flatMap(({ id: participationId, partyId, role, validFrom, validTo }) => {
      const party = parties.get(partyId);
      return party === undefined ? [] : [{ id: participationId, party, role, validFrom, validTo }];
    }),
    groups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      purpose: group.purpose,
      members: group.memberIds.flatMap((memberId) => {
        const party = parties.get(memberId);
        return party === undefined ? [] : [{ kind: party.kind, id: party.id, name: party.name }];
      }),
    })),
    documents: await summariseDocuments(database, actor, documentRows, now),
    may: { change: permits(actor, { verb: "space.change", space }), createDocument: permits(actor, { verb: "document.create", space }) },
  };
}

const leadsOf = (space: SpaceFacts) =>
  space.participations.filter((participation) => participation.role === "lead").map((participation) => participation.partyId);
