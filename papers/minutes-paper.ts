import type { MinutesView } from "../contract/minutes-answers.ts";
import type { Language } from "../i18n/language.ts";
import { longDate, longDateTime, shortDate } from "../i18n/language.ts";
import { minutesWords } from "../i18n/minutes.ts";
import { paragraph, words as styled } from "../text/blocks.ts";
import { attendanceParts, itemParts } from "./minutes.ts";
import type { Paper, PaperPart } from "./paper.ts";

/** The minutes as a paper: as they were approved, with what was added and corrected afterwards at its place, and marked. */
export function paperOfMinutes(language: Language, view: MinutesView): Paper {
  const words = minutesWords[language];
  const { minutes, standing, variant, sha256 } = view;
  const title = words.title(minutes.forum.name);
  const day = new Date(minutes.meeting.startsAt);
  const status = standing === "approved" ? words.variant[variant] : `${words.variant[variant]} · ${words.draft}`;
  return {
    language,
    kicker: status,
    title,
    runningHead: `${title} · ${longDate(language, day)}${standing === "approved" ? "" : ` · ${words.draft}`}`,
    facts: [
      { label: words.meeting, value: longDateTime(language, day) },
      ...(minutes.meeting.place === "" ? [] : [{ label: words.place, value: minutes.meeting.place }]),
      ...approvalFacts(language, view),
    ],
    parts: [
      ...attendanceParts(language, minutes),
      ...minutes.items.flatMap((item) => [...itemParts(language, item, 2), ...afterApproval(language, view, item.id, 3)]),
      ...afterApproval(language, view, null, 2),
    ],
    foot: sha256 === null ? [] : [{ label: words.fingerprint, value: sha256 }],
    pageFoot: sha256 === null ? words.draft : `${shortDate(language, day)} · SHA-256 ${sha256.slice(0, 16)}`,
  };
}

/** When, where and by whom they were approved. */
export function approvalFacts(language: Language, { conclusion, round }: MinutesView): Paper["facts"] {
  const words = minutesWords[language];
  if (conclusion === null) return [];
  const approving = (round?.verdicts ?? []).filter(({ approves }) => approves).flatMap(({ person }) => person?.name ?? []);
  return [
    { label: words.approved, value: words.approvedAt(longDateTime(language, new Date(conclusion.concludedAt))) },
    ...(approving.length === 0 ? [] : [{ label: words.approvedBy, value: approving.join(", ") }]),
    ...(conclusion.despite === null ? [] : [{ label: words.despite, value: conclusion.despite }]),
  ];
}

/** What was added to the item after approval, and where it was corrected; null is the minutes as a whole. */
export function afterApproval(
  language: Language,
  { additions, corrections }: Pick<MinutesView, "additions" | "corrections">,
  itemId: MinutesView["additions"][number]["agendaItemId"],
  level: 2 | 3,
): PaperPart[] {
  const words = minutesWords[language];
  const correcting = corrections.filter(({ correctedItemId }) => correctedItemId === itemId);
  return [
    ...additions
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map(({ addedAt, addedBy, reason, content, sha256 }) => ({
        heading: words.added,
        level,
        content: [
          paragraph(styled(words.addedBy(addedBy, longDateTime(language, new Date(addedAt))), "italic")),
          paragraph(styled(`${words.reason}: `, "bold"), reason),
          ...content,
          paragraph(styled(`${words.fingerprint}: ${sha256}`, "italic")),
        ],
      })),
    ...correcting.map(({ title, meeting }) => ({
      heading: words.corrected(longDate(language, new Date(meeting.startsAt))),
      level,
      content: [paragraph(title)],
    })),
  ];
}
