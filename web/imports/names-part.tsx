import { useId } from "react";
import type { NameCandidate } from "../../contract/imported-views.ts";
import type { PartyId } from "../../contract/space.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { matchReasonWords } from "../../i18n/imported.ts";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { identityOf, namesIn } from "./names.ts";
import type { Work } from "./work.ts";

export type Candidates = (name: string) => NameCandidate[];

/** Who the names are: suggestions with their reason, and a person who chooses. */
export function NamesPart({
  work,
  candidates,
  onSay,
}: {
  work: Work;
  candidates: Candidates;
  onSay: (name: string, partyId: PartyId | null) => void;
}) {
  const words = useWords(importPageWords).names;
  const names = namesIn(work);
  const [known, unknown] = [names.filter((name) => candidates(name).length > 0), names.filter((name) => candidates(name).length === 0)];
  return (
    <>
      <h2>{words.heading}</h2>
      <p className="quiet">{words.lede}</p>
      {names.length === 0 && <Empty>{words.none}</Empty>}
      {known.map((name) => (
        <Name key={name} name={name} candidates={candidates(name)} work={work} onSay={(partyId) => onSay(name, partyId)} />
      ))}
      {unknown.length > 0 && (
        <>
          <h3>{words.unknownHeading(unknown.length)}</h3>
          <p className="quiet">{words.unknown}</p>
          <ul className="tight">
            {unknown.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Name({
  name,
  candidates,
  work,
  onSay,
}: {
  name: string;
  candidates: NameCandidate[];
  work: Work;
  onSay: (partyId: PartyId | null) => void;
}) {
  const words = useWords(importPageWords).names;
  const reasons = useWords(matchReasonWords);
  const id = useId();
  const identity = identityOf(name, candidates, work.identified);
  const choice = (key: string, partyId: PartyId | null, label: string, help: string | null) => (
    <div className="form-group-radio">
      <input
        type="radio"
        className="form-radio"
        id={`${id}-${key}`}
        name={id}
        checked={identity.partyId === partyId && identity.because !== "suggested"}
        onChange={() => onSay(partyId)}
        {...(help === null ? {} : { "aria-describedby": `${id}-${key}-help` })}
      />
      <label htmlFor={`${id}-${key}`}>{label}</label>
      {help !== null && (
        <span className="form-hint" id={`${id}-${key}-help`}>
          {help}
        </span>
      )}
    </div>
  );
  return (
    <fieldset className="field choices name-choice">
      <legend className="form-label">{name}</legend>
      {identity.because === "same" && <p className="form-hint">{words.same}</p>}
      {identity.because === "suggested" && <p className="form-hint">{words.pending}</p>}
      {candidates.map((candidate) => (
        <div key={candidate.partyId}>
          {choice(
            candidate.partyId,
            candidate.partyId,
            candidate.detail === "" ? candidate.name : `${candidate.name}, ${candidate.detail}`,
            reasons[candidate.reason],
          )}
        </div>
      ))}
      {choice("nobody", null, words.nobody, null)}
    </fieldset>
  );
}
