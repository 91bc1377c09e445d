import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { RecordHit } from "../../contract/record.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { recordQuery } from "./queries.ts";

type Choosing = { linked: Id<"importedItem">[]; error: Error | null; onChoose: (id: Id<"importedItem">) => void };

/** Finds an imported item that treated the same matter before. */
export function LinkTreatmentDialog({ open, onClose, ...choosing }: Choosing & { open: boolean; onClose: () => void }) {
  const words = useWords(recordPageWords).treatments;
  return (
    <Dialog title={words.title} open={open} onClose={onClose} wide>
      <Found {...choosing} />
    </Dialog>
  );
}

function Found({ linked, error, onChoose }: Choosing) {
  const words = useWords(recordPageWords).treatments;
  const [q, setQ] = useState("");
  const query = useInfiniteQuery(recordQuery({ q: useDeferredValue(q.trim()), kind: "imported" }));
  const hits = (query.data?.pages ?? [])
    .flatMap((page) => page.hits)
    .flatMap((hit) => (isImported(hit) && !linked.includes(hit.id) ? [hit] : []));
  return (
    <>
      <TextField type="search" name="q" label={words.find} help={words.findHelp} value={q} onChange={setQ} />
      {error !== null && <ProblemNotice error={error} />}
      {query.error !== null && <ProblemNotice error={query.error} />}
      {query.isPending && <Skeleton />}
      {query.data !== undefined && hits.length === 0 && <p className="quiet">{words.noneFound}</p>}
      <ul className="rows">
        {hits.map((hit) => (
          <li key={hit.id} className="row">
            <div className="row-main">
              <p className="row-title">{hit.title}</p>
              <p className="row-facts">{hit.citation}</p>
            </div>
            <button
              type="button"
              className="button button-secondary button-small"
              aria-label={words.chooseOf(`${hit.title}, ${hit.citation}`)}
              onClick={() => onChoose(hit.id)}
            >
              {words.choose}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const isImported = (hit: RecordHit): hit is RecordHit & { id: Id<"importedItem"> } => hit.kind === "imported";
