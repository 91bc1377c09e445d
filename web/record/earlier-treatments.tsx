import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
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
  const error = linking ? null : link.error;
  return (
    <>
      {treatments.length > 0 && (
        <ul className="rows">
          {treatments.map((treatment) => (
            <Treatment key={treatment.id} treatment={treatment}>
              {mayLink && <Unlink treatment={treatment} path={path} onRemoved={setRemoved} />}
            </Treatment>
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

function Treatment({ treatment, children }: { treatment: EarlierTreatment; children: ReactNode }) {
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
      {children}
    </li>
  );
}

/** Each by itself: whoever removes several waits for none of them. */
function Unlink({
  treatment,
  path,
  onRemoved,
}: {
  treatment: EarlierTreatment;
  path: Treatments["path"];
  onRemoved: (treatment: EarlierTreatment) => void;
}) {
  const words = useWords(recordPageWords).treatments;
  const unlink = useSend(
    () => remove<EarlierTreatment[]>(`${path}/earlier-treatments/${treatment.id}`),
    () => onRemoved(treatment),
  );
  return (
    <div className="row-actions">
      <button
        type="button"
        className="link-button"
        aria-label={words.removeOf(treatment.item.title)}
        onClick={() => unlink.mutate(undefined)}
      >
        {words.remove}
      </button>
      {unlink.isError && <ProblemNotice error={unlink.error} />}
    </div>
  );
}
