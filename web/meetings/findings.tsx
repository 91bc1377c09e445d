import type { PublicationPreview } from "../../contract/agenda-views.ts";
import { agendaFindingWords } from "../../i18n/agenda-findings.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { longDate, type Language } from "../../i18n/language.ts";
import { Tick } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Tag } from "../ui/tag.tsx";

type Finding = PublicationPreview["findings"][number];

/** What whoever puts the agenda out should know first. What looks like a CPR number can be declared to be something else, place by place. */
export function Findings({
  preview,
  notCpr,
  onNotCpr,
}: {
  preview: PublicationPreview;
  notCpr: string[];
  onNotCpr: (paths: string[]) => void;
}) {
  const words = useWords(agendaPageWords).publication;
  const said = useWords(agendaFindingWords);
  const { language } = useLanguage();
  if (preview.findings.length === 0) return <p>{words.clear}</p>;
  return (
    <ul className="rows">
      {preview.findings.map((finding) => {
        const { check, itemId, where, stops, asksForReason } = finding;
        const number = preview.items.find(({ id }) => id === itemId)?.number;
        const path = `${itemId}/${where}`;
        return (
          <li key={`${check} ${path}`} className="row row-stack">
            <div className="row-main">
              <p>
                {number !== undefined && `${words.item(number)}: `}
                {said[check](shown(language, finding))}
              </p>
              {(stops || asksForReason) && !notCpr.includes(path) && (
                <p>
                  <Tag tone={stops ? "stopped" : "waiting"}>{stops ? words.stops : words.asks}</Tag>
                </p>
              )}
              {check === "cpr_in_text" && (
                <Tick
                  label={words.notCpr}
                  checked={notCpr.includes(path)}
                  onChange={(on) => onNotCpr(on ? [...notCpr, path] : notCpr.filter((other) => other !== path))}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function shown(language: Language, { check, where }: Finding): string {
  if (check === "late") return longDate(language, new Date(`${where}T12:00:00Z`));
  if (check === "section_empty") return labelOfStoredField(language, "agenda_item", where);
  if (check === "cpr_in_text") return labelOfStoredField(language, "agenda_item", where.split(".")[0] ?? "");
  return where;
}
