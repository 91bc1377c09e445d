import type { ReadingView, RecordingForm } from "../../contract/views.ts";
import { plainField } from "../../text/plain.ts";
import { largestAmount } from "../checks/sums.ts";
import { citationOf, findDecision, listDecisions } from "../decisions/decisions.ts";
import { isMatterOfForm } from "../decisions/mandate.ts";
import { proposalOf } from "../decisions/proposal.ts";
import { outcomesOf, type ReadOut } from "../decisions/reading.ts";
import { listForums } from "../forums/forums.ts";
import { listSeats } from "../forums/seats.ts";
import { countsAsRecommendation } from "../mandates/finding.ts";
import { listTerms } from "../mandates/mandates.ts";
import { findAgendaItems, type AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { summarisePeople } from "../organisations/directory.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { roomOf } from "../room/address.ts";

const mostReplaceable = 200;

/** What whoever records a decision on the item can choose from. */
export async function viewRecordingForm(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  item: AgendaItemRow,
  now: Date,
): Promise<RecordingForm | Refusal> {
  const day = copenhagenDate(now);
  const meetingDay = copenhagenDate(new Date(meeting.startsAt));
  const [wording, proposal, forums, seats, decided, terms] = await Promise.all([
    liveWording(env, item),
    proposalOf(env, item),
    listForums(database, day),
    listSeats(database, meeting.forumId, meetingDay),
    listDecisions(database, meeting.forumId, mostReplaceable),
    listTerms(database, meeting.forumId, meetingDay),
  ]);
  if (proposal instanceof Refusal) return proposal;
  const replaced = new Set(decided.flatMap(({ replacesId }) => replacesId ?? []));
  const replaceable = decided.filter(({ id, access }) => access === item.access && !replaced.has(id));
  const chairs = seats.filter(({ role }) => role === "chair" || role === "co_chair");
  const people = await summarisePeople(
    database,
    chairs.map(({ personId }) => personId),
    day,
  );
  const [organisations, items] = await Promise.all([
    findOrganisations(
      database,
      seats.map(({ organisationId }) => organisationId),
    ),
    findAgendaItems(
      database,
      replaceable.map(({ agendaItemId }) => agendaItemId),
    ),
  ]);
  return {
    wording,
    clauses: proposal.clauses,
    forums: forums.filter(({ id }) => id !== meeting.forumId).map(({ id, name }) => ({ id, name })),
    // A secretariat serves the others and has nothing of its own to join with.
    organisations: [...organisations.values()]
      .filter(({ sector }) => sector !== "other")
      .map(({ id, name, sector }) => ({ id, name, sector }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "da")),
    mandates: isMatterOfForm(item) ? null : terms,
    amount: largestAmount(proposal.economics),
    chairs: chairs.flatMap(({ personId }) => people.get(personId) ?? []),
    replaceable: replaceable.map((row) => ({
      id: row.id,
      citation: citationOf(row),
      title: items.find(({ id }) => id === row.agendaItemId)?.title ?? "",
    })),
  };
}

async function liveWording(env: Env, { textId }: AgendaItemRow): Promise<string> {
  if (textId === null) return "";
  const { text } = await roomOf(env, textId).read();
  return plainField(text.fields.find(({ name }) => name === "decision")?.content ?? []).trim();
}

/** The decision as it is read out, with the names of what it points to. */
export async function viewReading(database: Database, { reading, readOut }: ReadOut): Promise<ReadingView> {
  const [organisations, replaced] = await Promise.all([
    findOrganisations(database, reading.ratifiers),
    reading.replacesId === null ? undefined : findDecision(database, reading.replacesId),
  ]);
  const { outcome, state, clauses, text, reservation, deviatesFromProposal, dissent, onwardTo, onwardId, mandate, questions, sha256 } =
    reading;
  return {
    outcome,
    state,
    clauses,
    text,
    reservation,
    deviatesFromProposal,
    dissent,
    onwardTo,
    onwardId,
    mandate,
    countsAsRecommendation: countsAsRecommendation(mandate, outcomesOf(reading)),
    questions,
    sha256,
    ratifiers: reading.ratifiers.flatMap((id) => {
      const found = organisations.get(id);
      return found === undefined ? [] : [{ id: found.id, name: found.name, sector: found.sector }];
    }),
    ratificationRule: reading.ratificationRule ?? { kind: "all" },
    replaces: replaced === undefined ? null : { id: replaced.id, citation: citationOf(replaced) },
    readOut,
  };
}
