import type { DecisionView } from "../../contract/views.ts";
import { supplementWords } from "../../i18n/supplements.ts";
import { useLanguage, useWords } from "../ui/language.tsx";

type Document = NonNullable<DecisionView["document"]>;

/** Who wrote the text that was decided on, and how much of it: organisations, and people where one may know them. */
export function Shares({ document }: { document: Document }) {
  const words = useWords(supplementWords).authors;
  if (document.organisations.length === 0) return null;
  return (
    <>
      <h3 className="shares-title">{words.title}</h3>
      <dl className="shares">
        <dt>{words.organisations}</dt>
        <dd>
          <List shares={document.organisations} />
        </dd>
        {document.people !== null && (
          <>
            <dt>{words.people}</dt>
            <dd>
              <List shares={document.people} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function List({ shares }: { shares: Document["organisations"] }) {
  const { language } = useLanguage();
  const words = useWords(supplementWords).authors;
  const all = shares.reduce((sum, { written }) => sum + written, 0);
  const percent = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB", { maximumFractionDigits: 0 });
  return (
    <ul>
      {shares.map(({ name, written }) => (
        <li key={name}>
          {name}: {words.share(percent.format((100 * written) / all))}
        </li>
      ))}
    </ul>
  );
}
