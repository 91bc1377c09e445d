import * as v from "valibot";
import { decisionStates, outcomes } from "./decision.ts";
import { documentKinds, sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import { mandateFindingSchema, mandateScopes } from "./mandate.ts";
import { itemAccess } from "./meeting.ts";
import { personSummarySchema } from "./organisation.ts";
import { answeredQuestionSchema } from "./question.ts";
import { ratificationOutcomes, ratificationRuleSchema } from "./ratification.ts";
import { forumRefSchema, organisationRefSchema } from "./space-answers.ts";
import { canonicalTextSchema } from "./text.ts";

/** What is answered about decisions. */
export const decisionSummarySchema = v.object({
  id: idSchema("decision"),
  /** As cited: `2023/4`, per forum, and `2023/L1` in the series of what was decided behind closed doors; to readers without a seat `19. april 2023, pkt. 4`. */
  citation: v.string(),
  title: v.string(),
  outcome: v.picklist(outcomes),
  /** As it stands now: what waited for others is final when they have joined. */
  state: v.picklist(decisionStates),
  /** Of those asked to join it, how many have; null where nobody is asked. */
  joining: v.nullable(v.object({ joined: v.number(), asked: v.number() })),
  meetingStartsAt: v.string(),
});

const decisionRefSchema = v.object({ id: idSchema("decision"), citation: v.string() });
const clauseSchema = v.object({ number: v.number(), text: v.string(), outcome: v.picklist(outcomes) });

/** What people settle of a decision, as it is read out and as it is shown afterwards. */
const contentEntries = {
  outcome: v.picklist(outcomes),
  state: v.picklist(decisionStates),
  /** Empty where the outcome is of the proposal as a whole. */
  clauses: v.array(clauseSchema),
  text: v.string(),
  reservation: v.nullable(v.string()),
  deviatesFromProposal: v.boolean(),
  dissent: v.array(v.object({ who: v.string(), words: v.string() })),
  onwardTo: v.nullable(v.string()),
  /** The same body where it is one of ours. */
  onwardId: v.nullable(v.union([idSchema("forum"), idSchema("organisation")])),
  mandate: v.nullable(mandateFindingSchema),
  /** A yes that no mandate covers is advice, and never final by itself. */
  countsAsRecommendation: v.boolean(),
  questions: v.array(answeredQuestionSchema),
  ratificationRule: ratificationRuleSchema,
};

/** GET /api/agenda-items/:id/recording: what whoever records can choose from. */
export const recordingFormSchema = v.object({
  /** The decision's wording as it was written live under the item, without its formatting; empty where nobody has written. */
  wording: v.string(),
  clauses: v.array(v.string()),
  forums: v.array(forumRefSchema),
  /** The organisations with a seat in the forum, whose own approval can be asked for. */
  organisations: v.array(organisationRefSchema),
  /** Null where the item is a matter of form, which takes no mandate. */
  mandates: v.nullable(
    v.array(
      v.object({
        id: idSchema("mandate"),
        subject: v.string(),
        scope: v.picklist(mandateScopes),
        amountLimit: v.nullable(v.number()),
        isDisputed: v.boolean(),
      }),
    ),
  ),
  /** What the text seems to cost, in whole kroner. */
  amount: v.nullable(v.number()),
  /** Who may say why a decision stands that no mandate covers. */
  chairs: v.array(personSummarySchema),
  /** The forum's decisions that this one can take the place of. */
  replaceable: v.array(v.object({ ...decisionRefSchema.entries, title: v.string() })),
});

/** POST /api/agenda-items/:id/readings: the decision exactly as it will stand. `readOut` confirms it. */
export const readingViewSchema = v.object({
  ...contentEntries,
  ratifiers: v.array(organisationRefSchema),
  replaces: v.nullable(decisionRefSchema),
  sha256: v.nullable(sha256Schema),
  readOut: sha256Schema,
});

/** One organisation that was asked for its own approval, and its newest answer; null while it has not answered. Silence is never a yes. */
const ratificationViewSchema = v.object({
  organisation: organisationRefSchema,
  answer: v.nullable(
    v.object({
      outcome: v.picklist(ratificationOutcomes),
      body: v.string(),
      date: v.string(),
      itemNumber: v.nullable(v.string()),
      url: v.nullable(v.string()),
      reservation: v.nullable(v.string()),
      recordedAt: v.string(),
      recordedBy: v.nullable(personSummarySchema),
    }),
  ),
  may: v.object({ answer: v.boolean() }),
});

/** One body on a matter's way: what it was asked, what it made of it, or that it still has to. */
const relayStepSchema = v.object({
  body: v.string(),
  /** `YYYY-MM-DD`; null while no meeting is set. */
  date: v.nullable(v.string()),
  /** Null while the body has not decided. */
  outcome: v.nullable(v.picklist(outcomes)),
  state: v.nullable(v.picklist(decisionStates)),
  deviatesFromProposal: v.boolean(),
  /** Whether it had the very text before it; null where it had none of ours. */
  sameText: v.nullable(v.boolean()),
  /** Where it can be read, within the app; null where it is told of in words alone. */
  url: v.nullable(v.string()),
  /** Whether it is the decision itself. */
  isThis: v.boolean(),
});

/** Who wrote how much of the text, in letters, up to the version that was decided on. */
const shareSchema = v.object({ name: v.string(), written: v.number() });

const additionViewSchema = v.object({
  id: idSchema("decisionAddition"),
  text: v.string(),
  reason: v.string(),
  addedAt: v.string(),
  addedBy: v.nullable(personSummarySchema),
});

export const decisionViewSchema = v.object({
  ...decisionSummarySchema.entries,
  ...contentEntries,
  replaces: v.nullable(decisionRefSchema),
  replacedBy: v.nullable(decisionRefSchema),
  /** What members asked to have entered when it was treated, in order of time. For those without a seat once the minutes are out. */
  remarks: v.array(v.object({ name: v.string(), organisationName: v.string(), at: v.string(), words: v.string() })),
  /** In the order in which they were added. */
  additions: v.array(additionViewSchema),
  /** In the order in which they were asked. */
  ratifications: v.array(ratificationViewSchema),
  /** The matter's way through bodies, in order of time. */
  relay: v.array(relayStepSchema),
  /** Of the record in the forum's chain; null only for a decision from before there were chains, until it is linked. */
  recordSha256: v.nullable(sha256Schema),
  /** Whether something does not fit with its links: it, or what was added or answered, has been altered past the system. */
  isAltered: v.boolean(),
  may: v.object({ add: v.boolean() }),
  forum: forumRefSchema,
  meeting: v.object({ id: idSchema("meeting"), startsAt: v.string(), place: v.string() }),
  agendaItem: v.object({ id: idSchema("agendaItem"), number: v.number(), access: v.picklist(itemAccess) }),
  recordedAt: v.string(),
  recordedBy: v.nullable(personSummarySchema),
  /** Null where the public may not read it. */
  publicUrl: v.nullable(v.string()),
  document: v.nullable(
    v.object({
      id: idSchema("document"),
      kind: v.picklist(documentKinds),
      versionId: idSchema("version"),
      sha256: sha256Schema,
      frozenAt: v.string(),
      frozen: canonicalTextSchema,
      /** Compared with the live text of this moment. Null for readers who may not read the live text. */
      changedSince: v.nullable(v.boolean()),
      /** The live text where it has changed, to be compared with; for the same readers. */
      live: v.nullable(canonicalTextSchema),
      /** When the live text last changed, for the same readers. */
      changedAt: v.nullable(v.string()),
      /** Organisations for everybody; people only for those who may read the live text. Most first. */
      organisations: v.array(shareSchema),
      people: v.nullable(v.array(shareSchema)),
    }),
  ),
  /** The item's own sections as they were out when it was decided; null where it had none. */
  caseText: v.nullable(v.object({ versionId: idSchema("version"), sha256: sha256Schema, frozen: canonicalTextSchema })),
});

const linkSchema = v.object({
  kind: v.picklist(["decision", "addition", "ratification"]),
  /** The canonical JSON that is hashed, as it is stored: its UTF-8 bytes are what `sha256sum` is to be given. */
  record: v.string(),
  sha256: sha256Schema,
  computedSha256: sha256Schema,
});

export const verificationViewSchema = v.object({
  ...decisionRefSchema.entries,
  title: v.string(),
  /** The decision's own link first, then those of its additions and answers. Empty while it is not linked. */
  links: v.array(linkSchema),
  /** The link before the decision's own; null for the first of the chain. */
  previous: v.nullable(v.object({ sha256: sha256Schema, decision: v.nullable(decisionRefSchema) })),
  document: v.nullable(
    v.object({ versionId: idSchema("version"), sha256: sha256Schema, computedSha256: v.nullable(sha256Schema), url: v.string() }),
  ),
  /** Whether every hash came out as it is stored, and the row still says what its record says. */
  holds: v.boolean(),
  publicUrl: v.nullable(v.string()),
});

/** What does not fit, at the first place of a chain where something does not. */
export const chainFaults = [
  "row_missing",
  "row_differs",
  "record_altered",
  "link_missing",
  "link_out_of_order",
  "frozen_text_damaged",
  "not_in_chain",
  "end_differs",
] as const;

/** POST /api/decisions/verifications: one step of going through all chains; `next` goes on, null when it was the last. */
export const chainStepSchema = v.object({
  forum: v.nullable(v.object({ ...forumRefSchema.entries, access: v.picklist(itemAccess) })),
  checked: v.number(),
  /** Links made later than what they are of: decisions from before there were chains. */
  linkedLater: v.number(),
  fault: v.nullable(
    v.object({ code: v.picklist(chainFaults), position: v.nullable(v.number()), subjectId: v.nullable(v.string()), detail: v.string() }),
  ),
  next: v.nullable(v.string()),
});
