import type { ImportedItem, ImportedItemView } from "../../contract/imported-views.ts";
import type { Votes } from "../../contract/imports.ts";
import { importCitation, importedPageWords, type ImportedPageWords } from "../../i18n/imported.ts";
import { sectionKindWords } from "../../i18n/imports.ts";
import type { Language } from "../../i18n/language.ts";
import { outcomeSentence, outcomeWords } from "../../i18n/outcomes.ts";
import { recordWords } from "../../i18n/record.ts";
import { List, Paragraphs, People } from "./parts.tsx";
import { Page } from "./page.tsx";

/** An item of earlier minutes as everybody may read it, with how it is cited. It says that it was imported before it says anything else. */
export function ImportedItemPage({ language, item }: { language: Language; item: ImportedItemView }) {
  const words = importedPageWords[language];
  const citation = importCitation[language](item.import.forum.name, item.import.date, item.number);
  return (
    <Page language={language} title={item.title} address={`/public/imported-items/${item.id}`} indexed>
      <p class="record-kicker">{words.kicker}</p>
      <h1>{item.title}</h1>
      <p class="record-notice">{words.itemNotice}</p>
      <Decision language={language} item={item} />
      <dl class="record-facts">
        <dt>{words.meeting}</dt>
        <dd>
          <a href={`/public/imports/${item.import.id}`}>{importCitation[language](item.import.forum.name, item.import.date, null)}</a>
        </dd>
        <dt>{words.citedAs}</dt>
        <dd>{citation}</dd>
      </dl>
      {shownSections(item).map(({ kind, heading, text }) => (
        <section>
          <h2>{heading === "" ? sectionKindWords[language][kind] : heading}</h2>
          <Paragraphs text={text} />
        </section>
      ))}
      <List
        title={words.earlier}
        lines={item.chain.map(({ body, date, outcome, text }) =>
          [`${body}${date === null ? "" : ` ${date}`}`, outcome === "unknown" ? "" : outcomeWords[language][outcome], text]
            .filter((part) => part !== "")
            .join(": "),
        )}
      />
      <List title={words.remarks} lines={item.remarks.map(({ by, text }) => (by === "" ? text : `${by}: ${text}`))} />
      <People title={words.absent} people={item.absent} language={language} />
      <List
        title={words.attachments}
        lines={item.attachments.map(({ title, externalRef }) => (externalRef === null ? title : `${title} (${externalRef})`))}
      />
      <List title={words.references} lines={item.externalRefs.map(({ label, value }) => (label === "" ? value : `${label}: ${value}`))} />
    </Page>
  );
}

function Decision({ language, item }: { language: Language; item: ImportedItem }) {
  const words = importedPageWords[language];
  if (item.decision === null) {
    if (item.unconfirmedDecision === null) return null;
    return (
      <section>
        <h2>{words.unconfirmed}</h2>
        <p class="record-help">{words.unconfirmedNotice}</p>
        <Paragraphs text={item.unconfirmedDecision} />
      </section>
    );
  }
  const { outcome, state, onwardTo, text, deviatesFromProposal, clauses, votes } = item.decision;
  return (
    <>
      <p class="record-outcome">
        <strong>{outcomeSentence[language](outcome, state, onwardTo)}</strong>
      </p>
      {deviatesFromProposal ? <p class="record-notice">{recordWords[language].deviates}</p> : null}
      <h2>{words.decisionText}</h2>
      <Paragraphs text={text} />
      <List title={words.clauses} lines={clauses.map((clause) => `${clause.number}: ${outcomeWords[language][clause.outcome]}`)} />
      <List title={words.votes} lines={votes === null ? [] : votesInWords(words, votes)} />
    </>
  );
}

function votesInWords(words: ImportedPageWords, votes: Votes): string[] {
  return (["for", "against", "abstained"] as const).flatMap((side) => {
    const { count, parties } = votes[side];
    const said = [count === null ? "" : String(count), parties.join(", ")].filter((part) => part !== "").join(" – ");
    return said === "" ? [] : [`${words.voteSides[side]}: ${said}`];
  });
}

/** What is told by itself elsewhere on the page is not told twice. */
function shownSections(item: ImportedItem): ImportedItem["sections"] {
  return item.sections.filter(({ kind, text }) => {
    if (text === "") return false;
    if (kind === "decision") return item.decision === null && item.unconfirmedDecision === null;
    if (kind === "earlier") return item.chain.length === 0;
    if (kind === "absent" || kind === "attendance") return item.absent.length === 0;
    return kind !== "attachments" || item.attachments.length === 0;
  });
}
