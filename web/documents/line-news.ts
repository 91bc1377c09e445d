import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import { documentNews, messageKinds } from "../../contract/room.ts";

/** Somebody who has brought an earlier text back. */
export type BroughtBackBy = { personId: string; name: string };

export type LineNews = {
  /** Calls back whenever there may be something new beside the text: when the room says so, and when the line has come back. */
  onMarginNews: (listener: () => void) => () => void;
  /** Calls back when the room says that the document itself has changed, and when the line has come back. */
  onDocumentNews: (listener: () => void) => () => void;
  /** Calls back when somebody has brought an earlier text back since the page came to the document, also while its line was down. */
  onBroughtBack: (listener: (by: BroughtBackBy) => void) => () => void;
};

/** What the room says over the text's own line that is not the text. */
export function hearNews(provider: WebsocketProvider): LineNews {
  const [margin, document, broughtBack] = [circle<void>(), circle<void>(), circle<BroughtBackBy>()];
  provider.messageHandlers[messageKinds.margin] = (_encoder, decoder) =>
    (decoding.readVarUint(decoder) === documentNews ? document : margin).tell();
  /** What the room says first is older than the page. */
  let known: number | null = null;
  /** What shows it comes after the text. */
  let untold: BroughtBackBy | null = null;
  provider.messageHandlers[messageKinds.broughtBack] = (_encoder, decoder) => {
    const count = decoding.readVarUint(decoder);
    const by = { personId: decoding.readVarString(decoder), name: decoding.readVarString(decoder) };
    const isNews = known !== null && count > known;
    known = count;
    if (!isNews) return;
    if (broughtBack.isEmpty()) untold = by;
    else broughtBack.tell(by);
  };
  provider.on("sync", (synced) => {
    if (!synced) return;
    margin.tell();
    document.tell();
  });
  const onBroughtBack: LineNews["onBroughtBack"] = (listener) => {
    if (untold !== null) listener(untold);
    untold = null;
    return broughtBack.join(listener);
  };
  return { onMarginNews: margin.join, onDocumentNews: document.join, onBroughtBack };
}

/** Those who are told something. */
function circle<News>() {
  const listeners = new Set<(news: News) => void>();
  return {
    isEmpty: () => listeners.size === 0,
    join: (listener: (news: News) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (news: News) => {
      for (const listener of listeners) listener(news);
    },
  };
}
