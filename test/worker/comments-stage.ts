import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { CommentsView, ThreadView } from "../../contract/comment-answers.ts";
import type { Id } from "../../contract/ids.ts";
import type { DocumentView } from "../../contract/views.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { inMargin } from "../../worker/room/address.ts";
import { createToken } from "../../worker/tokens/tokens.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, writeText } from "./stage.ts";

/** What the second paragraph of the description says. */
export const commentedOn = "Indsatsen begynder i efteråret og gælder alle borgere.";

/** A document of Slagelse's in which Sorø writes, the hospital comments and the region reads, answering to the forum. */
export async function written(): Promise<{ id: Id<"document">; path: string; slagelse: Visitor; soro: Visitor; hospital: Visitor }> {
  const [slagelse, soro, hospital] = await Promise.all([as("slagelse-consultant"), as("soro-consultant"), as("hospital-director")]);
  const space = await openSpace();
  const { id } = await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Lindring" });
  await writeText(slagelse, id, [{ field: "body", paragraphs: ["Først.", commentedOn] }]);
  return { id, path: `/documents/${id}/comments`, slagelse, soro, hospital };
}

export const passageOf = (words: string) => [{ field: "body", block: 1, offset: commentedOn.indexOf(words), words }];
export const only = ({ threads }: CommentsView): ThreadView => threads[0] ?? expect.fail("there is no thread");

/** Where the thread hangs in the live text, in words. */
export async function hangsOn(id: Id<"document">, threadId: Id<"thread">): Promise<string | null> {
  const passage = await inMargin(env, id, (margin) => margin.passageOf(threadId));
  return passage && passage.map(({ words }) => words).join("\n");
}

/** What a program is told that acts in the name of somebody in Slagelse. */
export async function answeredToProgram(path: string): Promise<unknown> {
  const asked = { name: "Program", scopes: ["act" as const], validDays: 30 };
  const { token } = await createToken(openDatabase(env.DB), "org_municipality_0330", asked, personIdOf("slagelse-integrator"), new Date());
  const answer = await atTheDoor(`${base}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  return answer.json();
}
