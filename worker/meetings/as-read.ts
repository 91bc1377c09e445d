import { eq, sql, type SQL } from "drizzle-orm";
import type { AgendaItemRow } from "./agenda.ts";
import { agendaItems } from "./tables.ts";

/** What stands on the agenda of the item is as it was read, when the statement runs: nobody has closed it, taken it off or changed what is said of it. */
export const standsAsRead = ({ state, title, itemType, access, presenter, expectedMinutes, externalRefs }: AgendaItemRow): SQL =>
  sql`${eq(agendaItems.state, state)} and ${eq(agendaItems.title, title)} and ${eq(agendaItems.itemType, itemType)}
    and ${eq(agendaItems.access, access)} and ${eq(agendaItems.presenter, presenter)} and ${agendaItems.expectedMinutes} is ${expectedMinutes}
    and ${eq(agendaItems.externalRefs, externalRefs)}`;

/** And so is the correction of it that waits. */
export const isAsRead = (row: AgendaItemRow): SQL =>
  sql`${standsAsRead(row)} and ${agendaItems.correction} is ${row.correction === null ? null : JSON.stringify(row.correction)}`;
