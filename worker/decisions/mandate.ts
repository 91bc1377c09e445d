import type { Outcome } from "../../contract/decision.ts";
import type { MandateFinding } from "../../contract/mandate.ts";
import type { DecisionInput } from "../../contract/recording.ts";
import { largestAmount } from "../checks/sums.ts";
import { listSeats } from "../forums/seats.ts";
import { findingOf, noClaim } from "../mandates/finding.ts";
import { listTerms } from "../mandates/mandates.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { proposalOf } from "./proposal.ts";

/** What takes no authority: hearing of something, putting it off, saying no. */
const withoutAuthority: Outcome[] = ["noted", "discussed", "postponed", "withdrawn", "returned", "rejected", "no_remarks", "lapsed"];

/** A matter of form, such as approving the agenda, is any body's own. */
export const isMatterOfForm = (item: Pick<AgendaItemRow, "standardKind">): boolean => item.standardKind !== null;

/** The mandate under which the forum decides, by those in force on the day of the meeting; null where it takes none. */
export async function mandateFor(
  env: Env,
  database: Database,
  meeting: MeetingRow,
  item: AgendaItemRow,
  { outcome, mandate }: DecisionInput,
): Promise<MandateFinding | null | Refusal> {
  if (isMatterOfForm(item) || withoutAuthority.includes(outcome)) return null;
  const day = copenhagenDate(new Date(meeting.startsAt));
  const [terms, seats, proposal] = await Promise.all([
    listTerms(database, meeting.forumId, day),
    listSeats(database, meeting.forumId, day),
    proposalOf(env, item),
  ]);
  if (proposal instanceof Refusal) return proposal;
  const claim = mandate ?? { ...noClaim, amount: largestAmount(proposal.economics) };
  const { mandateId, stands } = claim;
  if (mandateId !== null && mandateId !== "none" && !terms.some(({ id }) => id === mandateId))
    return refuse("invalid_input", [{ path: "mandate.mandateId", issue: "not in force" }]);
  const isChair = seats.some(({ personId, role }) => personId === stands?.chairId && (role === "chair" || role === "co_chair"));
  if (stands !== null && !isChair) return refuse("invalid_input", [{ path: "mandate.stands.chairId", issue: "not a chair" }]);
  return findingOf(terms, claim, `${item.title} ${proposal.words}`);
}
