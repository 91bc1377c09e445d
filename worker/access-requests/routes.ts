import { Hono, type Context } from "hono";
import {
  accessSettlementSchema,
  newAccessRequestSchema,
  type AccessRequestView,
  type OwnAccessRequest,
} from "../../contract/access-request.ts";
import type { Id } from "../../contract/ids.ts";
import type { Language } from "../../i18n/language.ts";
import { peopleMail } from "../../i18n/people-mail.ts";
import { affiliationOf, type Person } from "../access/actor.ts";
import type { AppEnv } from "../access/context.ts";
import { findPeople } from "../access/people.ts";
import { requireId, requirePerson } from "../access/require.ts";
import { keepKnocks } from "../notifications/asked.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { readJson } from "../platform/input.ts";
import { answerPage } from "../platform/pages.ts";
import { found, settled } from "../platform/refusal.ts";
import { findIndexed } from "../room/text-index.ts";
import { enterSpace } from "../spaces/door.ts";
import { addresseesOfLeads, writeToAll } from "../spaces/letters.ts";
import { findSpace } from "../spaces/spaces.ts";
import {
  askForAccess,
  findSpaceAskedFor,
  isDocument,
  listOwnRequests,
  listRequests,
  settleRequest,
  type AccessRequestRow,
} from "./requests.ts";

type RouteContext = Context<AppEnv>;

export const accessRequestRoutes = new Hono<AppEnv>()
  .get("/access-requests", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const own = (await listOwnRequests(c.var.database, actor.personId)).map(ownViewOf);
    return c.json(answerPage(c, own, { placeOf: ({ about, askedAt }) => `${askedAt}~${about}`, direction: "ascending" }));
  })
  .post("/access-requests", async (c) => {
    const actor = settled(requirePerson(c.var.actor));
    const input = settled(await readJson(c.req.raw, newAccessRequestSchema));
    const { row, isNews } = settled(await askForAccess(c.var.database, actor, input, c.var.now));
    // Aside of the answer, which takes as long where there is nobody to be told.
    if (isNews) c.executionCtx.waitUntil(tellLeads(c, actor, row));
    return c.json(ownViewOf(row), 202);
  })
  .get("/spaces/:spaceId/access-requests", async (c) => {
    const { spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    return c.json(answerPage(c, await answer(c, spaceId), { placeOf: ({ id }) => `~${id}`, direction: "ascending" }));
  })
  .post("/spaces/:spaceId/access-requests/:accessRequestId/settlement", async (c) => {
    const { actor, spaceId } = await enterSpace(c, "participation.change", c.req.param("spaceId"));
    const id = settled(requireId("accessRequest", c.req.param("accessRequestId")));
    const request = found((await listRequests(c.var.database, spaceId)).find((row) => row.id === id));
    const settlement = settled(await readJson(c.req.raw, accessSettlementSchema));
    settled(await settleRequest(c.var.database, actor, spaceId, request, settlement, c.env.BASE_URL, c.var.now));
    const link = linkOf(c, request);
    const space = (await findSpace(c.var.database, spaceId))?.name ?? "";
    const letterIn = (language: Language) =>
      settlement.granted ? peopleMail[language].granted({ space, ...settlement, link }) : peopleMail[language].declined({ link });
    const asker = await findPeople(c.var.database, [request.personId]);
    await writeToAll(c.env, c.var.database, [...asker.values()], letterIn, spaceId, c.var.now);
    return c.json(await answer(c, spaceId));
  });

async function tellLeads(c: RouteContext, actor: Person, row: AccessRequestRow): Promise<void> {
  const { database, now } = c.var;
  const spaceId = await findSpaceAskedFor(database, row.about);
  const space = spaceId === undefined ? undefined : await findSpace(database, spaceId);
  if (space === undefined) return;
  const asked = {
    space: space.name,
    person: actor.name,
    organisation: affiliationOf(actor),
    words: row.words,
    link: `${c.env.BASE_URL}/spaces/${space.id}`,
  };
  const letterIn = (language: Language) => peopleMail[language].asked(asked);
  await keepKnocks(database, [row], now);
  await writeToAll(c.env, database, await addresseesOfLeads(database, space.id, now), letterIn, space.id, now);
}

const linkOf = (c: RouteContext, { about }: AccessRequestRow): string =>
  `${c.env.BASE_URL}/${isDocument(about) ? "documents" : "spaces"}/${about}`;

const ownViewOf = ({ about, askedAt }: AccessRequestRow): OwnAccessRequest => ({ about, askedAt });

async function answer(c: RouteContext, spaceId: Id<"space">): Promise<AccessRequestView[]> {
  const { database, now } = c.var;
  const rows = await listRequests(database, spaceId);
  const [people, texts] = await Promise.all([
    summarisePeople(
      database,
      rows.map(({ personId }) => personId),
      copenhagenDate(now),
    ),
    findIndexed(database, rows.map(({ about }) => about).filter(isDocument)),
  ]);
  return rows.flatMap(({ id, about, personId, words, askedAt }) => {
    const person = people.get(personId);
    if (person === undefined) return [];
    const document = isDocument(about) ? { id: about, title: texts.get(about)?.title ?? "" } : null;
    return [{ id, person, document, words, askedAt }];
  });
}
