import type * as Y from "yjs";
import type { Credit } from "../../../i18n/authors.ts";
import { findView } from "./author-marks.ts";
import type { Credits } from "./credits.ts";
import { stretchesIn } from "./stretches.ts";

/**
 * Who wrote the letter that the caret stands after, or before where it begins a line. Null where nothing is written there, undefined while the caret is in none of
 * the fields, or it is not known yet.
 */
export function creditAtCaret(fields: Y.XmlFragment[], { stampsOf, creditOf }: Credits): Credit | null | undefined {
  for (const field of fields) {
    const view = findView(field);
    if (view === undefined || !view.hasFocus()) continue;
    const { head, $head } = view.state.selection;
    const stretches = stretchesIn(view.state.doc, field, $head.index(0), stampsOf);
    const found =
      stretches.find(({ from, to }) => from < head && head <= to) ?? stretches.find(({ from, to }) => from <= head && head < to);
    return found === undefined ? null : creditOf(found.clientId, found.at);
  }
  return undefined;
}
