import type { Id } from "../../contract/ids.ts";
import type { CanonicalText } from "../../contract/text.ts";
import type { ChecksView, DocumentChecksView } from "../../contract/views.ts";
import { valueWords } from "../../i18n/values.ts";
import { fundIn } from "../../text/fund.ts";
import { plainField } from "../../text/plain.ts";
import { toldContent } from "../../text/told.ts";
import { questionsAbout, type Passage } from "../checks/questions.ts";
import { largestAmount } from "../checks/sums.ts";
import { isMatterOfForm } from "../decisions/mandate.ts";
import { listSeats } from "../forums/seats.ts";
import { findingOf, noClaim, type Terms } from "../mandates/finding.ts";
import { listTerms } from "../mandates/mandates.ts";
import type { AgendaItemRow } from "../meetings/agenda.ts";
import type { MeetingRow } from "../meetings/meetings.ts";
import { copenhagenDate } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import type { Env } from "../platform/env.ts";
import { Refusal } from "../platform/refusal.ts";
import { isOpen, listQuestions } from "../reviews/questions.ts";
import { readFrozen } from "../room/frozen.ts";

/** What a document's text is asked before it goes to its forum, by those who sit there and by its words. There is no meeting yet, so no year is asked about. */
export async function checksOfDocument(
  database: Database,
  documentId: Id<"document">,
  text: CanonicalText,
  forumId: Id<"forum">,
  day: string,
): Promise<DocumentChecksView> {
  const passages = passagesOf(text);
  const proposal = wordsIn(passages, "proposal");
  const claim = { ...noClaim, amount: largestAmount(wordsIn(passages, "economics")) };
  const matter = `${wordsIn(passages, "title")} ${wordsIn(passages, "purpose")} ${proposal}`;
  const [terms, seats, asked] = await Promise.all([
    listTerms(database, forumId, day),
    listSeats(database, forumId, day),
    listQuestions(database, [documentId]),
  ]);
  return {
    // What looks like a CPR number is shown by its place, to be removed or declared.
    questions: questionsAbout(passages, { meetingDate: null, proposal, absent: [], seatsIn: null }).filter(
      ({ code }) => code !== "looks_like_cpr",
    ),
    mandate: findingOf(terms, claim, matter),
    unanswered: asked
      .filter((question) => question.forumId === forumId && isOpen(question))
      .map((question) => ({ id: question.id, words: question.words })),
    members: new Set(seats.map(({ personId }) => personId)).size,
  };
}

/**
 * The same of an item on an agenda: of its heading, of its own sections as they are written now (`own`), and of the frozen text that it carries. The mandate is the one
 * that a decision on it would be recorded under; null where it asks for none. `terms`: those in force on the meeting's day. Refuses with `frozen_text_damaged`.
 */
export async function checksOfItem(
  env: Env,
  meeting: MeetingRow,
  terms: Terms[],
  item: AgendaItemRow,
  own: CanonicalText | null,
): Promise<ChecksView | Refusal> {
  const frozen = item.versionId === null || item.sha256 === null ? null : await readFrozen(env, item.versionId, item.sha256);
  if (frozen instanceof Refusal) return frozen;
  const { title, itemType } = { ...item, ...item.correction };
  const [sections, carried] = [passagesOf(own), passagesOf(frozen?.text ?? null)];
  const decidedOn = frozen === null ? sections : carried;
  const proposal = wordsIn(decidedOn, "proposal");
  const around = { meetingDate: copenhagenDate(new Date(meeting.startsAt)), proposal, absent: [], seatsIn: null };
  const questions = [
    ...questionsAbout([{ field: "title", words: title }, ...sections], around),
    // What looked like a CPR number was declared to be something else when the text was frozen.
    ...questionsAbout(carried, around).filter(({ code }) => code !== "looks_like_cpr"),
  ];
  const claim = { ...noClaim, amount: largestAmount(wordsIn(decidedOn, "economics")) };
  return {
    questions: [...new Map(questions.map((question) => [question.key, question])).values()],
    mandate: isMatterOfForm(item) || itemType !== "decision" ? null : findingOf(terms, claim, `${title} ${proposal}`),
  };
}

const passagesOf = (text: CanonicalText | null): Passage[] =>
  text === null
    ? []
    : text.fields.map(({ name, content }) => ({
        field: name,
        words: plainField(toldContent(name, content, valueWords.da)),
        fund: fundIn(content),
      }));

const wordsIn = (passages: Passage[], field: string): string => passages.find((passage) => passage.field === field)?.words ?? "";
