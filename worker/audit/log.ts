import type { AuditVerb, SeenVerb } from "../../contract/audit.ts";
import type { Id } from "../../contract/ids.ts";
import type { Actor } from "../access/actor.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { commit, type Database, type Statement } from "../platform/database.ts";
import { describe, log } from "../platform/log.ts";
import { auditEntries } from "./tables.ts";

/** Where it happened decides who may read of it: the forum's leaders, the organisation's administrators. */
type Place = {
  forumId?: Id<"forum"> | null;
  spaceId?: Id<"space"> | null;
  organisationId?: Id<"organisation"> | null;
};

export type Noted = Place & {
  at: Date;
  actorId: Id<"person"> | Id<"token">;
  verb: AuditVerb;
  subjectId: string;
  /** Ids, codes and numbers; no titles and no words. */
  detail?: Record<string, string | number | boolean | null>;
};

/** The statement that notes what somebody did. It goes into the same batch as the change, so that neither is there without the other. */
export function noted(database: Database, entry: Noted): Statement {
  return database.insert(auditEntries).values(rowOf(entry));
}

/** Notes that a person has begun a session. */
export const noteSignIn = (database: Database, personId: Id<"person">, at: Date): Promise<void> =>
  commit(database, [noted(database, { at, actorId: personId, verb: "person.signed_in", subjectId: personId })]);

export type Seen = Place & { verb: SeenVerb; subjectId: string };

/** What notes a reading: `c.executionCtx`, after the answer. */
type Aside = Pick<ExecutionContext, "waitUntil">;

/**
 * Notes that somebody has read the things, each at most once a day. Aside of the answer, and without a part in it: a reading that cannot be noted is logged and has
 * been answered all the same. What everybody may read is nobody's to account for, so callers name what is closed or frozen only.
 */
export function noteSeen(aside: Aside, database: Database, actor: Actor, things: Seen[], at: Date): void {
  const reader = readerOf(actor);
  if (reader === null || things.length === 0) return;
  const day = copenhagenDate(at);
  const statements = things.map((thing) => {
    const once = `${day} ${reader.actorId} ${thing.verb} ${thing.subjectId}`;
    return database
      .insert(auditEntries)
      .values({ ...rowOf({ ...reader, ...thing, at }), once })
      .onConflictDoNothing();
  });
  aside.waitUntil(
    commit(database, statements).catch((error: unknown) => log("error", "a reading was not noted", { error: describe(error) })),
  );
}

function readerOf(actor: Actor): { actorId: Id<"person"> | Id<"token">; organisationId?: Id<"organisation"> } | null {
  switch (actor.kind) {
    case "person":
      return { actorId: actor.personId };
    case "token":
      return { actorId: actor.tokenId, organisationId: actor.organisation.organisationId };
    // An endpoint is told, and its deliveries are in its own log.
    case "organisation":
    case "nobody":
      return null;
  }
}

function rowOf({ at, actorId, verb, subjectId, forumId, spaceId, organisationId, detail }: Noted): typeof auditEntries.$inferInsert {
  return {
    at: at.toISOString(),
    actorId,
    verb,
    subjectId,
    forumId: forumId ?? null,
    spaceId: spaceId ?? null,
    organisationId: organisationId ?? null,
    detail: JSON.stringify(detail ?? {}),
  };
}
