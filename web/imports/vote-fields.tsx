import { importPageWords } from "../../i18n/import-page.ts";
import { TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { From } from "./from.tsx";
import type { WorkVotes } from "./work.ts";

const sides = ["for", "against", "abstained"] as const;

const nobody = { count: "", parties: "" };
export const noVotes: WorkVotes = { for: nobody, against: nobody, abstained: nobody };

/** How the votes fell, as the minutes tell it: by number, by party, or both. */
export function VoteFields({
  votes,
  at,
  path,
  onChange,
}: {
  votes: WorkVotes;
  at: string | undefined;
  path: string;
  onChange: (votes: WorkVotes | null) => void;
}) {
  const words = useWords(importPageWords).field;
  return (
    <fieldset className="row-list" data-at={at}>
      <legend className="form-label">{words.votes}</legend>
      {sides.map((side) => {
        const set = (change: Partial<WorkVotes[typeof side]>) => onChange({ ...votes, [side]: { ...votes[side], ...change } });
        return (
          <div key={side} className="edit-fields">
            <From at={at && `${at}/${side}`} path={`${path}.${side}.count`}>
              <TextField
                name={`${path}.${side}.count`}
                label={`${words.votesOf[side]}: ${words.voteCount.toLowerCase()}`}
                value={votes[side].count}
                onChange={(count) => set({ count })}
                optional
              />
            </From>
            <From at={at && `${at}/${side}`} path={`${path}.${side}.parties`}>
              <TextField
                name={`${path}.${side}.parties`}
                label={`${words.votesOf[side]}: ${words.voteParties.toLowerCase()}`}
                value={votes[side].parties}
                onChange={(parties) => set({ parties })}
                optional
              />
            </From>
          </div>
        );
      })}
      <button type="button" className="link-button" onClick={() => onChange(null)}>
        {words.removeVotes}
      </button>
    </fieldset>
  );
}
