import { useId } from "react";
import { outcomes, type Outcome } from "../../contract/decision.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { outcomeHelp, outcomeWords } from "../../i18n/outcomes.ts";
import { ProseField, SelectField, TextField } from "../ui/field.tsx";
import { Tick } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";
import { canBeConfirmed, changeDecision, standingOf, type DecisionStanding } from "./decisions.ts";
import type { ItemEditing } from "./editing.ts";
import { atOf, From } from "./from.tsx";
import { RowList } from "./row-list.tsx";
import { changeRow, newKey, withoutRow } from "./rows.ts";
import { noVotes, VoteFields } from "./vote-fields.tsx";
import type { WorkDecision } from "./work.ts";

export const standingTones: Record<DecisionStanding, Tone> = {
  open: "waiting",
  confirmed: "done",
  left: "quiet",
  nothing: "quiet",
  closed: "quiet",
};

/** What the item decided, for a person to correct and then to confirm: until then it is only words. */
export function DecisionForm({ item, path, change, onConfirm }: ItemEditing & { onConfirm: (standing: WorkDecision["standing"]) => void }) {
  const words = useWords(importPageWords);
  const names = useWords(outcomeWords);
  const helps = useWords(outcomeHelp);
  const helpId = useId();
  const { decision } = item;
  const standing = standingOf(item);
  const set = (changed: Partial<Omit<WorkDecision, "standing">>) => change(changeDecision(item, changed));
  const at = (field: string) => atOf(item.key, `decision/${field}`);
  const name = (field: string) => `${path}.decision.${field}`;
  return (
    <fieldset className="decision-form" data-at={atOf(item.key, "decision")}>
      <legend className="decision-legend">
        <span>{words.decision.heading}</span> <Tag tone={standingTones[standing]}>{words.decision.standing[standing]}</Tag>
      </legend>
      {standing === "nothing" && <p className="quiet">{words.decision.nothing}</p>}
      <From at={at("text")} path={name("text")}>
        <ProseField name={name("text")} label={words.field.decision} value={decision.text} onChange={(text) => set({ text })} rows={5} />
      </From>
      <From at={at("outcome")} path={name("outcome")}>
        <SelectField
          name={name("outcome")}
          label={words.field.outcome}
          help={helps[decision.outcome]}
          value={decision.outcome}
          onChange={(value) => set({ outcome: outcomeNamed(value) })}
          options={outcomes.map((value) => ({ value, label: value === "unknown" ? `– ${words.field.chooseOutcome} –` : names[value] }))}
        />
      </From>
      <From at={at("deviatesFromProposal")} path={name("deviatesFromProposal")}>
        <Tick
          label={words.field.deviates}
          checked={decision.deviatesFromProposal}
          onChange={(deviatesFromProposal) => set({ deviatesFromProposal })}
        />
      </From>
      <From at={at("onwardTo")} path={name("onwardTo")}>
        <TextField
          name={name("onwardTo")}
          label={words.field.onwardTo}
          help={words.field.onwardHelp}
          value={decision.onwardTo}
          onChange={(onwardTo) => set({ onwardTo })}
          optional
        />
      </From>
      <RowList
        legend={words.field.clauses}
        at={at("clauses")}
        rows={decision.clauses}
        nameOf={(row) => row.number}
        onAdd={() => set({ clauses: [...decision.clauses, { key: newKey(decision.clauses), number: "", outcome: "unknown" }] })}
        onRemove={(key) => set({ clauses: withoutRow(decision.clauses, key) })}
      >
        {(row, place) => (
          <>
            <From at={atOf(row.key, "number")} path={name(`clauses.${place}.number`)}>
              <TextField
                name={name(`clauses.${place}.number`)}
                label={words.field.clauseNumber}
                value={row.number}
                onChange={(number) => set({ clauses: changeRow(decision.clauses, row.key, { number }) })}
              />
            </From>
            <From at={atOf(row.key, "outcome")} path={name(`clauses.${place}.outcome`)}>
              <SelectField
                name={name(`clauses.${place}.outcome`)}
                label={words.field.outcome}
                value={row.outcome}
                onChange={(value) => set({ clauses: changeRow(decision.clauses, row.key, { outcome: outcomeNamed(value) }) })}
                options={outcomes.map((value) => ({ value, label: names[value] }))}
              />
            </From>
          </>
        )}
      </RowList>
      {decision.votes === null ? (
        <p className="row-list">
          <button type="button" className="link-button" onClick={() => set({ votes: noVotes })}>
            {words.field.addVotes}
          </button>
        </p>
      ) : (
        <VoteFields votes={decision.votes} at={at("votes")} path={name("votes")} onChange={(votes) => set({ votes })} />
      )}
      {standing === "open" && (
        <div className="confirming">
          <p id={helpId}>{decision.outcome === "unknown" ? words.decision.needsOutcome : words.decision.leaveHelp}</p>
          <div className="buttons">
            <button
              type="button"
              className="button button-primary"
              aria-disabled={!canBeConfirmed(item)}
              aria-describedby={helpId}
              onClick={() => canBeConfirmed(item) && onConfirm("confirmed")}
            >
              {words.decision.confirmNext}
            </button>
            <button type="button" className="button button-secondary" onClick={() => onConfirm("left")}>
              {words.decision.leave}
            </button>
          </div>
        </div>
      )}
      {(standing === "confirmed" || standing === "left") && (
        <button type="button" className="link-button" onClick={() => onConfirm("open")}>
          {words.decision.reopen}
        </button>
      )}
    </fieldset>
  );
}

export const outcomeNamed = (value: string): Outcome => outcomes.find((outcome) => outcome === value) ?? "unknown";
