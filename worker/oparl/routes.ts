import { Hono, type Context } from "hono";
import type { MeetingView } from "../../contract/views.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import type { AppEnv } from "../access/context.ts";
import { requireId } from "../access/require.ts";
import { found, settled } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";
import { listPublicForums } from "../screens/public-forum.ts";
import { addressesUnder, schema, type Addresses } from "./addresses.ts";
import { agendaItemOf, carrying, consultationOf, fileOf, meetingOf, organizationOf, paperOf, type Carrying } from "./objects.ts";
import { mattersOf, meetingOfItem, openMeeting, openMeetings } from "./open-meetings.ts";

type OparlContext = Context<AppEnv>;

/**
 * The public record for programs, in the shape of OParl 1.1: the same as the pages show, read as nobody. People are no part of it, so their lists are there and empty.
 */
export const oparlRoutes = new Hono<AppEnv>()
  .get("/public/oparl/system", (c) => {
    const at = addressesOf(c);
    return given(c, {
      id: at.system,
      type: `${schema}System`,
      oparlVersion: schema,
      otherOparlVersions: [],
      name: "Samarbejdsrum",
      body: `${at.system}/bodies`,
      website: at.page(""),
      product: "Samarbejdsrum",
    });
  })
  .get("/public/oparl/system/bodies", (c) => given(c, whole([bodyOf(addressesOf(c))], `${addressesOf(c).system}/bodies`)))
  .get("/public/oparl/body", (c) => given(c, bodyOf(addressesOf(c))))
  .get("/public/oparl/organizations", async (c) => given(c, whole(await organizations(c), addressesOf(c).organizations)))
  .get("/public/oparl/organizations/:id", async (c) => {
    const id = addressesOf(c).organization(c.req.param("id"));
    return given(c, found((await organizations(c)).find((organization) => organization.id === id)));
  })
  .get("/public/oparl/meetings", (c) =>
    list(
      c,
      (at) => at.meetings,
      (at, meeting) => [meetingOf(at, meeting)],
    ),
  )
  .get("/public/oparl/meetings/:id", async (c) => {
    const id = settled(requireId("meeting", c.req.param("id")));
    return given(c, meetingOf(addressesOf(c), found(await openMeeting(c.var.database, id, c.var.now))));
  })
  .get("/public/oparl/agenda-items", (c) =>
    list(
      c,
      (at) => at.agendaItems,
      (at, meeting) => meeting.items.map((item) => agendaItemOf(at, meeting, item)),
    ),
  )
  .get("/public/oparl/agenda-items/:id", async (c) => {
    const { meeting, item } = await itemAsked(c);
    return given(c, agendaItemOf(addressesOf(c), meeting, item));
  })
  .get("/public/oparl/consultations", (c) =>
    list(
      c,
      (at) => at.consultations,
      (at, meeting) => carrying(meeting).map((matter) => consultationOf(at, matter)),
    ),
  )
  .get("/public/oparl/consultations/:id", async (c) => {
    const { meeting, item } = await itemAsked(c);
    return given(c, consultationOf(addressesOf(c), found(carrying(meeting).find((matter) => matter.item.id === item.id))));
  })
  .get("/public/oparl/papers", (c) =>
    // A text that several forums had before them is listed with each; asked for by itself it has all its consultations.
    list(
      c,
      (at) => at.papers,
      (at, meeting) => carrying(meeting).map((matter) => paperOf(at, [matter])),
    ),
  )
  .get("/public/oparl/papers/:id", async (c) => given(c, paperOf(addressesOf(c), await versionAsked(c))))
  .get("/public/oparl/files", (c) =>
    list(
      c,
      (at) => at.files,
      (at, meeting) => carrying(meeting).map((matter) => fileOf(at, matter)),
    ),
  )
  .get("/public/oparl/files/:id", async (c) => given(c, fileOf(addressesOf(c), (await versionAsked(c))[0])))
  .get("/public/oparl/files/:id/text.json", async (c) => {
    const [{ document }] = await versionAsked(c);
    const { bytes } = settled(await readFrozen(c.env, document.versionId, document.sha256));
    return c.body(bytes, 200, { "content-type": "application/json", ...openToAll });
  })
  .get("/public/oparl/people", (c) => given(c, whole([], addressesOf(c).none("people"))))
  .get("/public/oparl/memberships", (c) => given(c, whole([], addressesOf(c).none("memberships"))))
  .get("/public/oparl/locations", (c) => given(c, whole([], addressesOf(c).none("locations"))))
  .get("/public/oparl/terms", (c) => given(c, whole([], addressesOf(c).none("terms"))));

/** A page on another site may read what everybody may read. */
const openToAll = { "access-control-allow-origin": "*", "cache-control": "public, max-age=60" };

const addressesOf = (c: OparlContext): Addresses => addressesUnder(c.env.BASE_URL);
const given = (c: OparlContext, object: object): Response => c.json(object, 200, openToAll);

/** A list that is one page. */
const whole = (data: object[], first: string) => ({ data, pagination: {}, links: { first } });

/** A list of what some meetings have, with the way on to the next meetings. */
async function list(
  c: OparlContext,
  addressIn: (at: Addresses) => string,
  objectsOf: (at: Addresses, meeting: MeetingView) => object[],
): Promise<Response> {
  const at = addressesOf(c);
  const forumId = c.req.query("organization");
  const { meetings, next } = await openMeetings(c.var.database, { forumId, after: c.req.query("after") }, c.var.now);
  const asked = forumId === undefined ? {} : { organization: forumId };
  const address = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...asked, ...more }).toString();
    return `${addressIn(at)}${query === "" ? "" : `?${query}`}`;
  };
  return given(c, {
    data: meetings.flatMap((meeting) => objectsOf(at, meeting)),
    pagination: {},
    links: { first: address({}), ...(next === null ? {} : { next: address({ after: next }) }) },
  });
}

async function itemAsked(c: OparlContext): Promise<{ meeting: MeetingView; item: MeetingView["items"][number] }> {
  const id = settled(requireId("agendaItem", c.req.param("id") ?? ""));
  const meeting = found(await meetingOfItem(c.var.database, id, c.var.now));
  return { meeting, item: found(meeting.items.find((item) => item.id === id)) };
}

async function versionAsked(c: OparlContext): Promise<[Carrying, ...Carrying[]]> {
  const [first, ...others] = await mattersOf(c.var.database, settled(requireId("version", c.req.param("id") ?? "")), c.var.now);
  return [found(first), ...others];
}

function bodyOf(at: Addresses) {
  return {
    id: at.body,
    type: `${schema}Body`,
    system: at.system,
    name: publicPageWords.da.title,
    shortName: "Samarbejdsrum",
    website: at.page(""),
    organization: at.organizations,
    meeting: at.meetings,
    paper: at.papers,
    agendaItem: at.agendaItems,
    consultation: at.consultations,
    file: at.files,
    person: at.none("people"),
    membership: at.none("memberships"),
    locationList: at.none("locations"),
    legislativeTermList: at.none("terms"),
    legislativeTerm: [],
  };
}

async function organizations(c: OparlContext) {
  const at = addressesOf(c);
  return (await listPublicForums(c.var.database)).map((forum) => organizationOf(at, forum, forum.parentId));
}
