import type { Id } from "../../contract/ids.ts";
import type { PartyId } from "../../contract/space.ts";
import type { Circle, Systems, WhoSees, WhoSeesItem } from "../../contract/who-sees.ts";
import { byDanishName } from "../../i18n/language.ts";
import type { Actor, OrganisationActor } from "../access/actor.ts";
import { nobody } from "../access/actor.ts";
import { permits, type Act, type ItemFacts } from "../access/policy.ts";
import { isOutAt, listAttachments, reading } from "../attachments/attachments.ts";
import { findDocumentFacts, type DocumentRow } from "../documents/documents.ts";
import { listSubmissions } from "../documents/submissions.ts";
import { forumNames } from "../forums/forums.ts";
import { forumsOfOrganisation, listSeats } from "../forums/seats.ts";
import { findItemsOfSubmissions, type AgendaItemRow } from "../meetings/agenda.ts";
import { findMeetings, type MeetingRow } from "../meetings/meetings.ts";
import { findParties, summarisePeople } from "../organisations/directory.ts";
import { listMembers } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { listParticipations } from "../spaces/participations.ts";

/** Of the organisations, those whose programs are told of what happens in the space or forum, and those whose programs can fetch it. */
export type SystemsOf = (
  organisationIds: Id<"organisation">[],
  where: { spaceId: Id<"space"> | null; isClosed: boolean },
) => Promise<{ told: Id<"organisation">[]; fetching: Id<"organisation">[] }>;

/** So many names as somebody reads; of a municipality that takes part as a whole there are hundreds. */
const peopleShown = 40;

/** Who can see the document's text today, and why. Asked of the policy for each, so that what is said here is what is let in. */
export async function viewReadersOfDocument(
  database: Database,
  document: DocumentRow,
  systemsOf: SystemsOf,
  baseUrl: string,
  now: Date,
): Promise<WhoSees> {
  const day = copenhagenDate(now);
  const facts = await findDocumentFacts(database, document, day);
  const { forumId } = facts.space;
  const participations = await listParticipations(database, document.spaceId, day);
  const [circles, seats, items] = await Promise.all([
    circlesOf(database, participations, day),
    // In a draft the forum has no part.
    forumId === null || document.state === "draft" ? [] : seatCircle(database, forumId, day),
    publicItemsOf(database, document.id),
  ]);
  const organisationIds = [
    ...participations.map(({ partyId }) => partyId).filter((id): id is Id<"organisation"> => id.startsWith("org_")),
    ...seats.flatMap(({ organisationIds: seated }) => seated),
  ];
  const systems = await systemsThatMay(database, organisationIds, { verb: "document.read", document: facts }, systemsOf, {
    spaceId: document.spaceId,
    isClosed: false,
    day,
  });
  const [item] = items;
  return {
    circles: [...circles, ...seats.map(({ circle }) => circle)],
    systems,
    public: item === undefined ? null : { url: `${baseUrl}/public/items/${item.id}` },
  };
}

/** Who can see an agenda item and each of its attachments, and why. */
export async function viewReadersOfItem(
  database: Database,
  actor: Actor,
  { meeting, item, facts }: { meeting: MeetingRow; item: AgendaItemRow; facts: ItemFacts },
  systemsOf: SystemsOf,
  baseUrl: string,
  now: Date,
): Promise<WhoSeesItem> {
  const day = copenhagenDate(now);
  const [seats, rows] = await Promise.all([seatCircle(database, meeting.forumId, day), listAttachments(database, [item.id])]);
  const systems = await systemsThatMay(
    database,
    seats.flatMap(({ organisationIds }) => organisationIds),
    { verb: "item.read", item: facts },
    systemsOf,
    { spaceId: null, isClosed: item.access === "closed", day },
  );
  const isPublic = permits(nobody, { verb: "item.read", item: facts });
  return {
    circles: seats.map(({ circle }) => circle),
    systems,
    public: isPublic ? { url: `${baseUrl}/public/items/${item.id}` } : null,
    attachments: rows
      .filter((row) => permits(actor, reading(row, facts, now)))
      .map((row) => ({
        id: row.id,
        title: row.title,
        isPublic: permits(nobody, reading(row, facts, now)),
        why: whyOf(row, isPublic, now),
        embargoUntil: row.embargoUntil,
      })),
  };
}

type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

function whyOf(row: Attachment, isItemPublic: boolean, now: Date): WhoSeesItem["attachments"][number]["why"] {
  if (row.access === "closed") return "closed";
  if (!isItemPublic || row.publishedAt === null) return "not_published";
  return isOutAt(row, now) ? "out" : "embargo";
}

type Participation = Awaited<ReturnType<typeof listParticipations>>[number];

async function circlesOf(database: Database, participations: Participation[], day: string): Promise<Circle[]> {
  const partyIds = participations.map(({ partyId }) => partyId);
  const [parties, members] = await Promise.all([findParties(database, partyIds, day), listMembers(database, partyIds, day)]);
  const people = await summarisePeople(
    database,
    members.map(({ personId }) => personId),
    day,
  );
  const peopleOf = (partyId: PartyId) =>
    [
      ...new Set(
        members.filter(({ organisationId, unitId }) => organisationId === partyId || unitId === partyId).map(({ personId }) => personId),
      ),
    ]
      .flatMap((id) => people.get(id) ?? [])
      .map(({ name, organisationName }) => ({ name, organisationName, seat: null }));
  return participations.flatMap(({ partyId, role, validTo }) => {
    const party = parties.get(partyId);
    return party === undefined ? [] : [{ by: party.kind, name: party.name, role, until: validTo, ...shown(peopleOf(partyId)) }];
  });
}

async function seatCircle(
  database: Database,
  forumId: Id<"forum">,
  day: string,
): Promise<{ circle: Circle; organisationIds: Id<"organisation">[] }[]> {
  const [names, seats] = await Promise.all([forumNames(database, [forumId]), listSeats(database, forumId, day)]);
  if (seats.length === 0) return [];
  const people = await summarisePeople(
    database,
    seats.map(({ personId }) => personId),
    day,
  );
  const seated = seats.flatMap(({ personId, role }) => {
    const person = people.get(personId);
    return person === undefined ? [] : [{ name: person.name, organisationName: person.organisationName, seat: role }];
  });
  const circle: Circle = { by: "forum", name: names.get(forumId) ?? "", role: "reader", until: null, ...shown(seated) };
  return [{ circle, organisationIds: seats.flatMap(({ organisationId }) => organisationId ?? []) }];
}

const shown = (people: Circle["people"]): Pick<Circle, "people" | "more"> => {
  const sorted = people.toSorted((a, b) => byDanishName(a.name, b.name));
  return { people: sorted.slice(0, peopleShown), more: Math.max(0, sorted.length - peopleShown) };
};

async function systemsThatMay(
  database: Database,
  organisationIds: Id<"organisation">[],
  act: Act,
  systemsOf: SystemsOf,
  { day, ...where }: { spaceId: Id<"space"> | null; isClosed: boolean; day: string },
): Promise<Systems[]> {
  const wanted = [...new Set(organisationIds)];
  const actors = await Promise.all(
    wanted.map(async (organisationId): Promise<OrganisationActor> => {
      return { kind: "organisation", organisationId, forumIds: await forumsOfOrganisation(database, organisationId, day) };
    }),
  );
  const allowed = actors.filter((actor) => permits(actor, act)).map(({ organisationId }) => organisationId);
  const [{ told, fetching }, parties] = await Promise.all([systemsOf(allowed, where), findParties(database, allowed, day)]);
  return allowed
    .map((id) => ({ organisationName: parties.get(id)?.name ?? "", areTold: told.includes(id), mayFetch: fetching.includes(id) }))
    .filter(({ areTold, mayFetch }) => areTold || mayFetch)
    .toSorted((a, b) => byDanishName(a.organisationName, b.organisationName));
}

/** The open items of agendas that are out on which a frozen version of the document stands: everybody reads that version there. */
async function publicItemsOf(database: Database, documentId: Id<"document">): Promise<AgendaItemRow[]> {
  const submissions = await listSubmissions(database, documentId);
  const items = await findItemsOfSubmissions(
    database,
    submissions.map(({ id }) => id),
  );
  const meetings = await findMeetings(
    database,
    items.map(({ meetingId }) => meetingId),
  );
  return items.filter((item) => {
    const meeting = meetings.find(({ id }) => id === item.meetingId);
    return meeting !== undefined && permits(nobody, { verb: "item.read", item: { meeting, access: item.access, state: item.state } });
  });
}
