import type { LiveMeetingView } from "../../contract/live-answers.ts";
import type { NewRemark } from "../../contract/remark.ts";
import type { AgendaItemView, MeetingView } from "../../contract/views.ts";
import type { Entry } from "./entries.ts";
import type { LiveSession } from "./session.ts";

/** An item of a running meeting: what the agenda says of it, what has happened, and where to enter more. */
export type ItemParts = {
  meeting: MeetingView;
  live: LiveMeetingView;
  item: AgendaItemView;
  liveItem: LiveMeetingView["items"][number];
  session: LiveSession;
  waiting: Entry[];
  /** The remark that is being written here; null is none. It outlives a look at another item. */
  draft: NewRemark | null;
  onDraft: (draft: NewRemark | null) => void;
  /** Somebody has begun to enter something: the screen stays at the item, wherever the meeting goes, until it is let go. */
  onHold: (held: boolean) => void;
};
