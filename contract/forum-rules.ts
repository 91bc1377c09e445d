import * as v from "valibot";
import { oneLine } from "./words.ts";

/**
 * How a forum works. A kind of forum has all of it, and a forum may differ in parts: see worker/forums/rules.ts. Data, because a law or an agreement between
 * parties changes it, and not a release.
 */

/** What an item's text can be divided into. Each is a field of the item's live text, so a key that is in use is never taken away. */
export const sectionKeys = [
  "summary",
  "background",
  "caseText",
  "legalBasis",
  "economics",
  "assessment",
  "communication",
  "nextSteps",
  "proposal",
  "earlierDecisions",
  "coordination",
  "approvedBy",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Items that stand on every agenda. Under the last, "Eventuelt", nothing is decided. */
export const standardItemKinds = ["agenda_approval", "minutes_approval", "briefing", "any_other_business"] as const;

export const quorumRules = ["half_of_seats", "more_than_half", "one_per_sector", "none"] as const;

const unlike = (list: string[]): boolean => new Set(list).size === list.length;

export const forumRulesSchema = v.object({
  /** How long before the meeting's day the agenda is out; counted in days, or in days that are not Saturday, Sunday or a holiday. */
  publicationLead: v.object({
    days: v.pipe(v.number(), v.integer("not a number"), v.minValue(0, "too small"), v.maxValue(60, "too large")),
    weekdaysOnly: v.boolean(),
  }),
  /** Whether a meeting approves its own minutes or the next one does. */
  minutesPolicy: v.picklist(["same_meeting", "next_meeting"]),
  quorum: v.object({ rule: v.picklist(quorumRules) }),
  /** What an item's text is divided into, in the order in which it is printed. A required one must say something before the agenda is out. */
  sections: v.pipe(
    v.array(v.object({ key: v.picklist(sectionKeys), required: v.boolean() })),
    v.minLength(1, "empty"),
    v.check((sections) => unlike(sections.map(({ key }) => key)), "twice"),
  ),
  standardItems: v.pipe(
    v.array(v.object({ kind: v.picklist(standardItemKinds), title: oneLine(300), position: v.picklist(["first", "last"]) })),
    v.maxLength(20, "too many"),
  ),
  /** Of decisions: from 1 in every year, or on and on. */
  numbering: v.picklist(["per_year", "running"]),
});
export type ForumRules = v.InferOutput<typeof forumRulesSchema>;

/** How the forum is to work, and how it worked when whoever changes it looked. What is the same in both is not touched. */
export const forumRulesChangeSchema = v.object({ rules: forumRulesSchema, seen: forumRulesSchema });
export type QuorumRule = ForumRules["quorum"]["rule"];

/** The parts in which a forum differs from its kind. */
const { publicationLead, minutesPolicy, quorum, sections, standardItems, numbering } = forumRulesSchema.entries;
export const ruleOverridesSchema = v.object({
  publicationLead: v.exactOptional(publicationLead),
  minutesPolicy: v.exactOptional(minutesPolicy),
  quorum: v.exactOptional(quorum),
  sections: v.exactOptional(sections),
  standardItems: v.exactOptional(standardItems),
  numbering: v.exactOptional(numbering),
});
export type RuleOverrides = v.InferOutput<typeof ruleOverridesSchema>;

/** How forums work of which nothing else was said. */
export const usualRules: ForumRules = {
  publicationLead: { days: 7, weekdaysOnly: false },
  minutesPolicy: "next_meeting",
  quorum: { rule: "more_than_half" },
  sections: [
    { key: "summary", required: false },
    { key: "caseText", required: false },
    { key: "economics", required: false },
    { key: "proposal", required: false },
    { key: "earlierDecisions", required: false },
  ],
  standardItems: [
    { kind: "agenda_approval", title: "Godkendelse af dagsordenen", position: "first" },
    { kind: "minutes_approval", title: "Godkendelse af referatet fra sidste møde", position: "first" },
    { kind: "any_other_business", title: "Eventuelt", position: "last" },
  ],
  numbering: "per_year",
};
