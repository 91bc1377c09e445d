import type { Id } from "../../contract/ids.ts";
import type { ReceiptView } from "../../contract/feed.ts";
import { acknowledgementsOf, organisationsThatPulled } from "../acknowledgements/acknowledgements.ts";
import { eventsAbout, type FeedEntry } from "../events/feed.ts";
import { forumsOfOrganisation } from "../forums/seats.ts";
import { findOrganisations } from "../organisations/organisations.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { eventReaderOf } from "../spaces/event-reader.ts";

type Delivery = NonNullable<ReceiptView["delivery"]>;

/** How the events are on their way to organisations' endpoints. The screens know of no webhooks, so the application hands it over. */
export type DeliveriesOf = (eventIds: Id<"event">[]) => Promise<{ organisationId: Id<"organisation">; delivery: Delivery }[]>;

/** Of several endpoints' answers, the best: one system that has it is enough. */
const bestFirst: Delivery[] = ["received", "waiting", "given_up"];

/**
 * The organisations whose systems pulled the feed that far, and whom it could tell of the event when it happened: to others it was a gap, also to those who have
 * come to belong there since.
 */
async function organisationsThatReceived(database: Database, event: FeedEntry): Promise<Id<"organisation">[]> {
  const at = new Date(event.envelope.timestamp);
  const told = async (organisationId: Id<"organisation">): Promise<boolean> => {
    const forumIds = await forumsOfOrganisation(database, organisationId, copenhagenDate(at));
    return eventReaderOf(database, { kind: "organisation", organisationId, forumIds }, at)(event);
  };
  const pulled = await organisationsThatPulled(database, event.envelope.seq);
  const answers = await Promise.all(pulled.map(told));
  return pulled.filter((_, index) => answers[index]);
}

/** What became of telling organisations' systems of the thing: by name, those with nothing to show left out. */
export async function viewReceipts(database: Database, subjectId: string, deliveriesOf: DeliveriesOf): Promise<ReceiptView[]> {
  const events = await eventsAbout(database, subjectId);
  const last = events.at(-1);
  if (last === undefined) return [];
  const ids = events.map((event) => event.envelope.id as Id<"event">);
  const [deliveries, pulled, acknowledged] = await Promise.all([
    deliveriesOf(ids),
    organisationsThatReceived(database, last),
    acknowledgementsOf(database, ids),
  ]);
  const told = [...deliveries, ...pulled.map((organisationId) => ({ organisationId, delivery: "received" as const }))];
  const organisations = await findOrganisations(
    database,
    [...told, ...acknowledged].map((one) => one.organisationId),
  );
  return [...organisations.values()]
    .map(({ id, name, sector }) => {
      const standing = told.filter((one) => one.organisationId === id).map((one) => one.delivery);
      return {
        organisation: { id, name, sector },
        delivery: bestFirst.find((delivery) => standing.includes(delivery)) ?? null,
        acknowledgements: acknowledged
          .filter((one) => one.organisationId === id)
          .map(({ system, reference, acknowledgedAt }) => ({ system, reference, acknowledgedAt })),
      };
    })
    .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name, "da"));
}
