import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { EarlierTreatment } from "../../contract/imported-views.ts";
import { shortDate } from "../../i18n/language.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { OutcomeTag } from "../ui/state-tags.tsx";
import { LinkTreatmentDialog } from "./link-treatment-dialog.tsx";

/** What a document or an agenda item has as earlier treatments of its matter. `path` is the API's of that matter. */
type Treatments = { treatments: EarlierTreatment[]; path: `/documents/${string}` | `/agenda-items/${string}`; mayLink: boolean };

export function EarlierTreatmentsSection(props: Treatments) {
  const words = useWords(recordPageWords).treatments;
  return (
    <Section title={words.heading}>
      {props.treatments.length === 0 && <p className="quiet">{words.empty}</p>}
      <EarlierTreatments {...props} />
    </Section>
  );
}

export function EarlierTreatments({ treatments, path, mayLink }: Treatments) {
  const words = useWords(recordPageWords).treatments;
  const [linking, setLinking] = useState(false);
  const [removed, setRemoved] = useState<EarlierTreatment | null>(null);
  const link = useSend(
    (importedItemId: EarlierTreatment["item"]["id"]) => post<EarlierTreatment[]>(`${path}/earlier-treatments`, { importedItemId }),
    () => {
      setLinking(false);
      setRemoved(null);
    },
  );
  const unlink = useSend(
    (treatment: EarlierTreatment) => remove<EarlierTreatment[]>(`${path}/earlier-treatments/${treatment.id}`),
    (_, treatment) => setRemoved(treatment),
  );
  const error = unlink.error ?? (linking ? null : link.error);
  return (
    <>
      {treatments.length > 0 && (
        <ul className="rows">
          {treatments.map((treatment) => (
            <Treatment key={treatment.id} treatment={treatment} {...(mayLink ? { onRemove: () => unlink.mutate(treatment) } : {})} />
          ))}
        </ul>
      )}
      {removed !== null && (
        <p className="notice" role="status">
          {words.removed}{" "}
          <button type="button" className="link-button" onClick={() => link.mutate(removed.item.id)}>
            {words.undo}
          </button>
        </p>
      )}
      {error !== null && <ProblemNotice error={error} />}
      {mayLink && (
        <button type="button" className="link-button treatment-add" onClick={() => setLinking(true)}>
          {words.add}
        </button>
      )}
      <LinkTreatmentDialog
        open={linking}
        linked={treatments.map(({ item }) => item.id)}
        error={link.error}
        onChoose={link.mutate}
        onClose={() => setLinking(false)}
      />
    </>
  );
}

function Treatment({ treatment, onRemove }: { treatment: EarlierTreatment; onRemove?: () => void }) {
  const words = useWords(recordPageWords).treatments;
  const { language } = useLanguage();
  const { item, linkedAt, linkedBy, withdrawn } = treatment;
  return (
    <li className="row row-stack">
      <div className="row-main">
        <Link to="/imported-items/$importedItemId" params={{ importedItemId: item.id }} className="row-title">
          {item.title}
        </Link>
        <p className="row-facts">{item.citation}</p>
        <p className="row-facts">
          {withdrawn
            ? words.withdrawn
            : [`${words.linked} ${shortDate(language, new Date(linkedAt))}`, linkedBy?.name ?? ""]
                .filter((part) => part !== "")
                .join(" · ")}
        </p>
      </div>
      {item.outcome !== null && item.state !== null && <OutcomeTag outcome={item.outcome} state={item.state} />}
      {onRemove !== undefined && (
        <div className="row-actions">
          <button type="button" className="link-button" aria-label={words.removeOf(item.title)} onClick={onRemove}>
            {words.remove}
          </button>
        </div>
      )}
    </li>
  );
}
