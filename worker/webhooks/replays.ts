import { replayAllowance, type Replay } from "../../contract/endpoint.ts";
import type { Id } from "../../contract/ids.ts";
import type { ReplayAccepted } from "../../contract/endpoint-views.ts";
import { noted } from "../audit/log.ts";
import { findEvent } from "../events/feed.ts";
import { lastSeqBefore } from "../events/places.ts";
import { commit, type Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, refuseFor, type Refusal } from "../platform/refusal.ts";
import { deliveryOf } from "./delivery-of.ts";
import type { EndpointRow } from "./endpoint-rows.ts";
import { readershipOf } from "./readership.ts";

/**
 * Has the endpoint told again what it was told, or passed over, before: under the same ids, signed anew, and only what it asks for and may be
 * told today. A paused endpoint gets it when it is made active.
 */
export async function replay(
  database: Database,
  env: Env,
  row: EndpointRow,
  wanted: Replay,
  by: Id<"person">,
  now: Date,
): Promise<ReplayAccepted | Refusal> {
  const range = await rangeOf(database, row, wanted, now);
  if (range === null) return refuse("not_found");
  const { allowed, renewedInS } = await env.ALLOWANCES.getByName(`${row.organisationId}:replays`).take(replayAllowance);
  if (!allowed) return refuseFor(renewedInS, "replay_limit_reached");
  const throughSeq = await deliveryOf(env, row.id).replay(range.fromSeq, range.throughSeq, row.startsAfterSeq);
  if (throughSeq === null) return refuse("nothing_to_replay");
  const { id: subjectId, organisationId } = row;
  const accepted = { fromSeq: range.fromSeq, throughSeq };
  await commit(database, [
    noted(database, { at: now, actorId: by, verb: "endpoint.replayed", subjectId, organisationId, detail: accepted }),
  ]);
  return accepted;
}

async function rangeOf(database: Database, row: EndpointRow, wanted: Replay, now: Date): Promise<ReplayAccepted | null> {
  switch (wanted.what) {
    case "event": {
      const entry = await findEvent(database, wanted.eventId);
      // What the organisation may not be told of is not there for it.
      if (entry === undefined || !(await (await readershipOf(database, row.organisationId, now))(entry))) return null;
      return { fromSeq: entry.envelope.seq, throughSeq: entry.envelope.seq };
    }
    case "range":
      return { fromSeq: wanted.fromSeq, throughSeq: wanted.throughSeq };
    case "since":
      return { fromSeq: (await lastSeqBefore(database, new Date(wanted.since))) + 1, throughSeq: Number.MAX_SAFE_INTEGER };
  }
}
