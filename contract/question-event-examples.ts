import type { EventEnvelope } from "./event.ts";

type Told = "question.asked" | "question.answered";

/** What is told of a forum's questions, as the code writes it. */
export const questionEventExamples: { [T in Told]: EventEnvelope<T> } = {
  "question.asked": {
    id: "evt_1m80attq7c9d2f4h6j8k0mn",
    seq: 6,
    type: "question.asked",
    timestamp: "2026-11-22T00:34:54.710Z",
    data: {
      id: "que_1m80attq7p3r5s7t9v1w3xy",
      document: { id: "doc_1m80ats6vva2j2bxtgbzmgb", kind: "initiative" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/documents/doc_1m80ats6vva2j2bxtgbzmgb/review",
    },
  },
  "question.answered": {
    id: "evt_1m80atvm1a3c5e7g9j1m3pq",
    seq: 7,
    type: "question.answered",
    timestamp: "2026-11-22T00:34:55.632Z",
    data: {
      id: "que_1m80attq7p3r5s7t9v1w3xy",
      document: { id: "doc_1m80ats6vva2j2bxtgbzmgb", kind: "initiative" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/documents/doc_1m80ats6vva2j2bxtgbzmgb/review",
      answerId: "ans_1m80atvm1r5t7v9x1z3b5df",
    },
  },
};
