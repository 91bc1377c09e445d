import * as v from "valibot";
import { sha256Schema } from "./document.ts";
import { forumRulesSchema } from "./forum-rules.ts";
import { idSchema } from "./ids.ts";
import { canonicalTextSchema } from "./text.ts";

/** What is answered about the items of an agenda and its publications. Their types are in agenda-views.ts. */
export const itemTextViewSchema = v.object({
  agendaItemId: idSchema("agendaItem"),
  title: v.string(),
  meetingId: idSchema("meeting"),
  /** The forum's template: which sections there are, in their order. */
  sections: forumRulesSchema.entries.sections,
  /** The room of the live text. Null before anybody has written, and for those who may not enter it. */
  textId: v.nullable(idSchema("document")),
  role: v.nullable(v.picklist(["author", "reader"])),
  /** What everybody who may read the item can read of it. */
  published: v.nullable(v.object({ versionId: idSchema("version"), sha256: sha256Schema, text: canonicalTextSchema })),
});
