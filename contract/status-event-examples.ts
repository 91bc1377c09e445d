import type { EventEnvelope } from "./event.ts";

type Told = "status.submitted" | "status.shown";

/** What is told of how decided initiatives go, as the code writes it. */
export const statusEventExamples: { [T in Told]: EventEnvelope<T> } = {
  "status.submitted": {
    id: "evt_1m80atv5q2w8e4r6t1y7u9z",
    seq: 14,
    type: "status.submitted",
    timestamp: "2026-11-22T00:34:55.340Z",
    data: {
      id: "srp_1m80atv5q0h3j5k7m9n2p4q",
      round: { id: "srd_1m80atv5n6b8c2d4f6g8h1j", from: "2026-07-01", to: "2026-12-31" },
      documentId: "doc_1m80ats6vva2j2bxtgbzmgb",
      organisationId: "org_municipality_0330",
      result: "green",
      timetable: "yellow",
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/status-rounds/srd_1m80atv5n6b8c2d4f6g8h1j",
    },
  },
  "status.shown": {
    id: "evt_1m80atv5s4x9c3v7b1n6m2k",
    seq: 15,
    type: "status.shown",
    timestamp: "2026-11-22T00:34:55.352Z",
    data: {
      round: { id: "srd_1m80atv5n6b8c2d4f6g8h1j", from: "2026-07-01", to: "2026-12-31" },
      reported: 1,
      owed: 2,
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/status-rounds/srd_1m80atv5n6b8c2d4f6g8h1j",
    },
  },
};
