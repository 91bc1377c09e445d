import * as v from "valibot";
import { idSchema, type Id } from "../../../contract/ids.ts";
import { outcomes } from "../../../contract/decision.ts";
import type { MandateClaim } from "../../../contract/mandate.ts";
import type { RecordingForm } from "../../../contract/views.ts";
import { kronerIn } from "../../mandates/kroner.ts";
import type { RatificationRule } from "../../../contract/ratification.ts";
import { outcomeOfClauses, type NewReading } from "../../../contract/recording.ts";

export type Recordable = NewReading["outcome"];
export const recordable = outcomes.filter((outcome): outcome is Recordable => outcome !== "unknown");
export const isRecordable = (value: string): value is Recordable => recordable.some((outcome) => outcome === value);

export type ClauseOutcome = NonNullable<NewReading["clauses"]>[number]["outcome"];
export const clauseOutcomes = recordable.filter((outcome): outcome is ClauseOutcome => outcome !== "split");
export const isClauseOutcome = (value: string): value is ClauseOutcome => clauseOutcomes.some((outcome) => outcome === value);

export const draftSchema = v.object({
  outcome: v.nullable(v.picklist(recordable)),
  /** By the clause's place; null while the outcome is of the proposal as a whole. */
  clauses: v.nullable(v.array(v.nullable(v.picklist(clauseOutcomes)))),
  text: v.string(),
  reservation: v.string(),
  deviatesFromProposal: v.boolean(),
  dissent: v.array(v.object({ key: v.number(), who: v.string(), words: v.string() })),
  onwardTo: v.string(),
  onwardId: v.nullable(idSchema("forum")),
  ratifiers: v.array(idSchema("organisation")),
  /** `needed` as it was written; it counts for `some`. */
  ratificationRule: v.object({ kind: v.picklist(["all", "some", "each"]), needed: v.string() }),
  replacesId: v.nullable(idSchema("decision")),
  /** As chosen and written: empty for what fits best, and for no chair; an amount of null is the text's own. */
  mandate: v.object({ mandateId: v.string(), amount: v.nullable(v.string()), chairId: v.string(), words: v.string() }),
  answers: v.record(v.string(), v.string()),
});

/** What has been entered so far. Nothing is chosen to begin with: an outcome is never approved by default. */
export type Draft = v.InferOutput<typeof draftSchema>;

export const emptyDraft: Draft = {
  outcome: null,
  clauses: null,
  text: "",
  reservation: "",
  deviatesFromProposal: false,
  dissent: [],
  onwardTo: "",
  onwardId: null,
  ratifiers: [],
  ratificationRule: { kind: "all", needed: "" },
  replacesId: null,
  mandate: { mandateId: "", amount: null, chairId: "", words: "" },
  answers: {},
};

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** The draft as it is read out; null while an outcome has not been chosen. */
export function readingOf(draft: Draft, form: RecordingForm, versionId: Id<"version"> | null): NewReading | null {
  const { clauses } = draft;
  const chosen = clauses?.flatMap((outcome, place) => (outcome === null ? [] : [{ number: place + 1, outcome }])) ?? [];
  const outcome = clauses === null ? draft.outcome : outcomeOfClauses(chosen);
  if (outcome === null || !isRecordable(outcome) || chosen.length !== (clauses?.length ?? 0)) return null;
  return {
    outcome,
    clauses: chosen,
    text: draft.text,
    reservation: orNull(draft.reservation),
    deviatesFromProposal: draft.deviatesFromProposal,
    dissent: draft.dissent.map(({ who, words }) => ({ who, words })),
    onwardTo: orNull(draft.onwardTo),
    onwardId: draft.onwardId,
    ratifiers: draft.ratifiers,
    ratificationRule: ruleOf(draft),
    replacesId: draft.replacesId,
    mandate: claimOf(draft.mandate, form),
    answers: Object.entries(draft.answers).flatMap(([key, words]) => (words.trim() === "" ? [] : [{ key, words }])),
    versionId,
  };
}

function ruleOf({ ratifiers, ratificationRule: { kind, needed } }: Draft): RatificationRule {
  if (ratifiers.length < 2) return { kind: "all" };
  return kind === "some" ? { kind, needed: Number(needed) } : { kind };
}

function claimOf(entered: Draft["mandate"], form: RecordingForm): MandateClaim | null {
  if (form.mandates === null) return null;
  const chair = form.chairs.find(({ id }) => id === entered.chairId);
  return {
    mandateId: entered.mandateId === "none" ? "none" : (form.mandates.find(({ id }) => id === entered.mandateId)?.id ?? null),
    amount: entered.amount === null ? form.amount : kronerIn(entered.amount),
    stands: chair === undefined ? null : { chairId: chair.id, words: entered.words },
  };
}
