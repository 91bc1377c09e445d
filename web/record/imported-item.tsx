import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ImportedDecision, ImportedItem } from "../../contract/imported-views.ts";
import type { SectionKind } from "../../contract/imports.ts";
import { sectionKindWords } from "../../i18n/imports.ts";
import { longDate } from "../../i18n/language.ts";
import { itemTypeWords } from "../../i18n/meetings.ts";
import { outcomeSentence, outcomeWords } from "../../i18n/outcomes.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Prose } from "../ui/prose.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { AttendeeRows } from "./attendee-rows.tsx";
import { Votes } from "./votes.tsx";

/** In one line: what was decided, or that nobody has confirmed it. */
export function OutcomeOf({ item }: { item: ImportedItem }) {
  const words = useWords(recordPageWords);
  const types = useWords(itemTypeWords);
  return (
    <p className="row-facts facts-icons">
      {item.decision !== null && <OutcomeTag outcome={item.decision.outcome} state={item.decision.state} />}
      {item.itemType !== null && <span>{types[item.itemType]}</span>}
      {item.access === "closed" && <span>{words.closed}</span>}
    </p>
  );
}

/** What stands under heads of its own elsewhere on the page. */
const shownApart: SectionKind[] = ["decision", "absent", "attachments", "attendance"];

/** Everything an imported item says, in the order in which people ask: what was decided, on what, and why. */
export function ImportedItemParts({ item, headingLevel }: { item: ImportedItem; headingLevel: 2 | 4 }) {
  const words = useWords(recordPageWords).imported;
  const kinds = useWords(sectionKindWords);
  if (item.access === "closed") return <p className="quiet">{words.closed}</p>;
  const Part = ({ title, children }: { title: string; children: ReactNode }) => (
    <Headed title={title} level={headingLevel}>
      {children}
    </Headed>
  );
  const sections = item.sections.filter(({ text, kind }) => text !== "" && !shownApart.includes(kind));
  return (
    <>
      {item.decision !== null && (
        <Part title={words.decision}>
          <Decided decision={item.decision} />
        </Part>
      )}
      {item.unconfirmedDecision !== null && (
        <Part title={words.unconfirmed}>
          <p className="notice notice-warning">
            <Icon path={warningIcon} />
            {words.unconfirmedHelp}
          </p>
          <Prose text={item.unconfirmedDecision} />
        </Part>
      )}
      {item.proposalClauses.length > 0 && (
        <Part title={words.proposal}>
          <ul className="clauses">
            {item.proposalClauses.map(({ number, text }, place) => (
              <li key={place}>
                {number !== null && <span className="clause-number">{number} </span>}
                {text}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sections
        .filter(({ kind }) => kind !== "proposal" || item.proposalClauses.length === 0)
        .map(({ kind, heading, text }, place) => (
          <Part key={place} title={heading === "" ? kinds[kind] : heading}>
            <Prose text={text} />
          </Part>
        ))}
      {item.remarks.length > 0 && (
        <Part title={words.remarks}>
          {item.remarks.map(({ by, text, identified }, place) => (
            <p key={place}>
              {(by !== "" || identified !== null) && <strong>{identified?.name ?? by}: </strong>}
              {text}
            </p>
          ))}
        </Part>
      )}
      {item.chain.length > 0 && (
        <Part title={words.chain}>
          <Chain item={item} />
        </Part>
      )}
      {item.absent.length > 0 && (
        <Part title={words.absent}>
          <AttendeeRows attendees={item.absent} />
        </Part>
      )}
      {item.attachments.length > 0 && (
        <Part title={words.attachments}>
          <ul className="tight">
            {item.attachments.map(({ title, externalRef }, place) => (
              <li key={place}>{externalRef === null ? title : `${title} (${externalRef})`}</li>
            ))}
          </ul>
        </Part>
      )}
      {item.externalRefs.length > 0 && (
        <Part title={words.refs}>
          <ul className="tight">
            {item.externalRefs.map(({ label, value }, place) => (
              <li key={place}>{label === "" ? value : `${label}: ${value}`}</li>
            ))}
          </ul>
        </Part>
      )}
      {item.citedBy.length > 0 && (
        <Part title={words.citedBy}>
          <ul className="tight">
            {item.citedBy.map(({ id, title, url }) => (
              <li key={id}>
                <Link to={url}>{title}</Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Headed({ title, level, children }: { title: string; level: 2 | 4; children: ReactNode }) {
  const Heading = level === 2 ? "h2" : "h4";
  return (
    <div className="imported-part">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

function Decided({ decision }: { decision: ImportedDecision }) {
  const words = useWords(recordPageWords).imported;
  const sentence = useWords(outcomeSentence);
  const outcomes = useWords(outcomeWords);
  return (
    <>
      <p className="imported-verdict">{sentence(decision.outcome, decision.state, decision.onwardTo)}</p>
      {decision.deviatesFromProposal && (
        <p className="notice notice-warning">
          <Icon path={warningIcon} />
          {words.deviates}
        </p>
      )}
      <Prose text={decision.text} />
      {decision.clauses.length > 0 && (
        <ul className="tight">
          {decision.clauses.map(({ number, outcome }) => (
            <li key={number}>{words.clause(number, outcomes[outcome])}</li>
          ))}
        </ul>
      )}
      {decision.votes !== null && <Votes votes={decision.votes} />}
      <p className="row-facts">
        {words.confirmed} {decision.confirmedBy?.name ?? words.someone}
      </p>
    </>
  );
}

function Chain({ item }: { item: ImportedItem }) {
  const outcomes = useWords(outcomeWords);
  const { language } = useLanguage();
  return (
    <ol className="tight">
      {item.chain.map(({ body, date, outcome, text }, place) => (
        <li key={place}>
          {[body, date === null ? "" : longDate(language, new Date(`${date}T12:00:00Z`)), outcome === "unknown" ? "" : outcomes[outcome]]
            .filter((part) => part !== "")
            .join(", ")}
          {text !== "" && `: ${text}`}
        </li>
      ))}
    </ol>
  );
}
