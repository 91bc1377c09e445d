import * as v from "valibot";
import { idSchema } from "../contract/ids.ts";
import { asked, askedWords, searchedWords } from "./asked-in-address.ts";

/** What the audit log is searched for. */
export const auditSearch = v.object({
  of: askedWords,
  actor: askedWords,
  verb: askedWords,
  from: askedWords,
  to: askedWords,
});

/** What an endpoint's log is searched for; the API judges the words. */
export const integrationsSearch = v.object({
  endpoint: asked(idSchema("endpoint")),
  type: askedWords,
  result: askedWords,
  from: askedWords,
  to: askedWords,
});

export const recordSearch = v.object({
  q: searchedWords,
  forum: asked(idSchema("forum")),
  kind: asked(v.picklist(["decision", "item", "imported"])),
  from: askedWords,
  to: askedWords,
});

/** What is asked for, in the page's address. The API judges the state; and a year that is being written may be no year yet. */
export const searchSearch = v.object({
  q: searchedWords,
  group: asked(v.picklist(["texts", "comments", "record", "spaces", "forums", "parties"])),
  space: asked(idSchema("space")),
  organisation: asked(idSchema("organisation")),
  state: askedWords,
  year: askedWords,
});
