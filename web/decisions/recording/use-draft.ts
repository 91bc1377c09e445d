import { useEffect, useState } from "react";
import * as v from "valibot";
import { idSchema } from "../../../contract/ids.ts";
import type { AgendaItemView, RecordingForm } from "../../../contract/views.ts";
import { keptFormOf } from "../../shell/device.ts";
import { readKept, writeKept } from "../../shell/kept.ts";
import { useMe } from "../../shell/session.ts";
import { draftSchema, emptyDraft, type Draft } from "./draft.ts";

/** `versionId` and `wording`: what the item carried, and what was written live, when it was entered. */
const keptSchema = v.object({ versionId: v.nullable(idSchema("version")), wording: v.string(), draft: draftSchema });

/** What somebody enters of a decision. It outlives a dialog that was closed by a slip, and a reload of the page, until it is recorded or given up. */
export function useDraft(item: Pick<AgendaItemView, "id" | "document">, { wording, clauses }: RecordingForm) {
  const key = keptFormOf(useMe().person.id, item.id);
  const versionId = item.document?.versionId ?? null;
  const fresh: Draft = { ...emptyDraft, text: wording };
  const [kept] = useState(() => {
    const found = readKept(key, keptSchema);
    // Of another text there were other clauses to decide on.
    return found?.versionId === versionId && (found.draft.clauses?.length ?? clauses.length) === clauses.length ? found : null;
  });
  const [draft, setDraft] = useState(
    kept === null ? fresh : kept.draft.text === kept.wording ? { ...kept.draft, text: wording } : kept.draft,
  );
  const [isKept, setKept] = useState(kept !== null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    if (isTouched) writeKept(key, { versionId, wording, draft } satisfies v.InferOutput<typeof keptSchema>);
  }, [key, versionId, wording, draft, isTouched]);
  const forget = () => {
    setTouched(false);
    setKept(false);
    writeKept(key, null);
  };
  return {
    draft,
    change: (changed: Partial<Draft>) => {
      setDraft((before) => ({ ...before, ...changed }));
      setTouched(true);
    },
    /** Whether it is from an earlier time that the dialog was open. */
    isKept,
    forget,
    startOver: () => {
      forget();
      setDraft(fresh);
    },
  };
}
