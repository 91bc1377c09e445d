import { usualRules, type ForumRules } from "../contract/forum-rules.ts";
import type { Id } from "../contract/ids.ts";

/** What sorts of body there are, and how each works unless a forum says otherwise. New law, new row: bodies of the old kind keep theirs. */
export type ForumKind = { id: Id<"forumKind">; name: string; validFrom: string; validTo: string | null; rules: ForumRules };

const structuralReform = "2007-01-01";

export const forumKindPresets: ForumKind[] = [
  {
    id: "fki_health_cluster",
    name: "Sundhedsklynge 2022-26",
    validFrom: "2022-07-01",
    validTo: "2026-12-31",
    rules: {
      ...usualRules,
      minutesPolicy: "same_meeting",
      quorum: { rule: "one_per_sector" },
      // The meeting goes through its own minutes before people leave.
      standardItems: [
        { kind: "agenda_approval", title: "Godkendelse af dagsordenen", position: "first" },
        { kind: "briefing", title: "Orienteringer", position: "first" },
        { kind: "any_other_business", title: "Eventuelt", position: "last" },
        { kind: "minutes_approval", title: "Godkendelse af referatet", position: "last" },
      ],
    },
  },
  {
    id: "fki_health_council",
    name: "Sundhedsråd 2026-",
    validFrom: "2026-01-01",
    validTo: null,
    rules: {
      ...usualRules,
      publicationLead: { days: 4, weekdaysOnly: true },
      sections: [
        { key: "summary", required: true },
        { key: "caseText", required: true },
        { key: "economics", required: true },
        { key: "communication", required: false },
        { key: "proposal", required: true },
        { key: "earlierDecisions", required: false },
      ],
    },
  },
  {
    id: "fki_regional_committee",
    name: "Regionalt udvalg",
    validFrom: structuralReform,
    validTo: null,
    rules: {
      ...usualRules,
      publicationLead: { days: 4, weekdaysOnly: true },
      sections: [
        { key: "summary", required: true },
        { key: "background", required: false },
        { key: "caseText", required: true },
        { key: "legalBasis", required: false },
        { key: "economics", required: true },
        { key: "assessment", required: false },
        { key: "proposal", required: true },
        { key: "earlierDecisions", required: false },
        { key: "coordination", required: false },
        { key: "approvedBy", required: true },
      ],
    },
  },
  {
    id: "fki_kkr",
    name: "KKR",
    validFrom: structuralReform,
    validTo: null,
    rules: {
      ...usualRules,
      sections: [
        { key: "summary", required: true },
        { key: "caseText", required: false },
        { key: "economics", required: false },
        { key: "nextSteps", required: false },
        { key: "proposal", required: true },
      ],
    },
  },
  {
    id: "fki_steering_group",
    name: "Styregruppe",
    validFrom: structuralReform,
    validTo: null,
    rules: { ...usualRules, publicationLead: { days: 5, weekdaysOnly: false }, quorum: { rule: "none" } },
  },
  {
    id: "fki_theme_committee",
    name: "Temaudvalg",
    validFrom: structuralReform,
    validTo: null,
    rules: { ...usualRules, publicationLead: { days: 5, weekdaysOnly: false }, quorum: { rule: "half_of_seats" } },
  },
];
