import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { ChecksView } from "../../contract/views.ts";
import { plainField } from "../../text/plain.ts";
import { questionsAbout } from "../checks/questions.ts";
import { largestAmount } from "../checks/sums.ts";
import { isMatterOfForm } from "../decisions/mandate.ts";
import { findingOf, noClaim } from "../mandates/finding.ts";
import { listTerms } from "../mandates/mandates.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { readFrozen } from "../room/frozen.ts";

/**
 * What a text is asked before it goes to a forum or onto its agenda. `day` is the meeting's, or today's while there is none; `meetingDate` is null then, and no
 * year is asked about.
 */
export async function checksOf(
  database: Database,
  text: CanonicalText,
  forumId: Id<"forum">,
  day: string,
  meetingDate: string | null,
): Promise<ChecksView> {
  const passages = text.fields.map(({ name, content }) => ({ field: name, words: plainField(content) }));
  const words = (field: string): string => passages.find((passage) => passage.field === field)?.words ?? "";
  const claim = { ...noClaim, amount: largestAmount(words("economics")) };
  return {
    questions: questionsAbout(passages, { meetingDate, proposal: words("proposal"), absent: [], seatsIn: null }),
    mandate: findingOf(await listTerms(database, forumId, day), claim, `${words("title")} ${words("purpose")} ${words("proposal")}`),
  };
}

/** The same of an item on an agenda, by its frozen text; of one without a text, by its title. */
export async function checksOfItem(env: Env, database: Database, meeting: MeetingRow, item: AgendaItemRow): Promise<ChecksView | Refusal> {
  const day = copenhagenDate(new Date(meeting.startsAt));
  if (item.versionId === null || item.sha256 === null) {
    const terms = isMatterOfForm(item) || item.itemType !== "decision" ? null : await listTerms(database, meeting.forumId, day);
    return {
      questions: questionsAbout([{ field: "title", words: item.title }], { meetingDate: day, proposal: "", absent: [], seatsIn: null }),
      mandate: terms && findingOf(terms, noClaim, item.title),
    };
  }
  const frozen = await readFrozen(env, item.versionId, item.sha256);
  return frozen instanceof Refusal ? frozen : checksOf(database, frozen.text, meeting.forumId, day, day);
}
