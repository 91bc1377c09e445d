import { useEffect, useState } from "react";
import * as v from "valibot";
import { idSchema, type Id } from "../../contract/ids.ts";
import { behalves, type NewRemark } from "../../contract/remark.ts";
import { keptFormOf } from "../shell/device.ts";
import { readKept, writeKept } from "../shell/kept.ts";

const draftSchema = v.object({ words: v.string(), onBehalfOf: v.picklist(behalves) });
const draftsSchema = v.record(idSchema("agendaItem"), draftSchema);
type Drafts = Partial<Record<Id<"agendaItem">, NewRemark>>;

/** The remarks that somebody is writing, by item. They outlive a look at another item, and a reload of the page. */
export function useRemarkDrafts(
  meetingId: Id<"meeting">,
  me: Id<"person">,
): { drafts: Drafts; setDraft: (item: Id<"agendaItem">, draft: NewRemark | null) => void } {
  const key = keptFormOf(me, meetingId);
  const [drafts, setDrafts] = useState<Drafts>(() => readKept(key, draftsSchema) ?? {});
  useEffect(() => writeKept(key, Object.keys(drafts).length === 0 ? null : drafts), [key, drafts]);
  return {
    drafts,
    setDraft: (item, draft) => setDrafts(({ [item]: _before, ...others }) => (draft === null ? others : { ...others, [item]: draft })),
  };
}
