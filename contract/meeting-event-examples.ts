import type { EventEnvelope } from "./event.ts";

type Told = "meeting.moved" | "meeting.called_off";

/** What becomes of a meeting whose agenda is out. */
export const meetingEventExamples: { [T in Told]: EventEnvelope<T> } = {
  "meeting.moved": {
    id: "evt_1m80attzq4h8s1xk6m2wd7b",
    seq: 6,
    type: "meeting.moved",
    timestamp: "2026-11-22T00:34:54.938Z",
    data: {
      id: "mmv_1m80attzp9d3n7yt5c0rk2f",
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-09T16:00:00.000Z" },
      before: { startsAt: "2026-12-02T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371",
      publicUrl: "https://samarbejdsrum.example/public/meetings/mee_1m80att46fhj9r79b7sy371",
    },
  },
  "meeting.called_off": {
    id: "evt_1m80attzx7c2v5bn9g4jp3t",
    seq: 6,
    type: "meeting.called_off",
    timestamp: "2026-11-22T00:34:54.971Z",
    data: {
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-09T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371",
      publicUrl: "https://samarbejdsrum.example/public/meetings/mee_1m80att46fhj9r79b7sy371",
    },
  },
};
