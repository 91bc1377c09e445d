import type { EventEnvelope } from "./event.ts";

type Told = "minutes.sent" | "minutes.approved" | "minutes.published" | "minutes.added_to";

/** What is told of minutes, as the code writes it. */
export const minutesEventExamples: { [T in Told]: EventEnvelope<T> } = {
  "minutes.sent": {
    id: "evt_1m8q2hz60m3n4p5q6r7s8tu",
    seq: 8,
    type: "minutes.sent",
    timestamp: "2026-12-02T17:50:00.000Z",
    data: {
      id: "mnr_1m8q2hz60m3n4p5q6r7s8ts",
      round: 1,
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-02T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
    },
  },
  "minutes.approved": {
    id: "evt_1m8q2j9c0m3n4p5q6r7s8tv",
    seq: 9,
    type: "minutes.approved",
    timestamp: "2026-12-02T18:05:00.000Z",
    data: {
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-02T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      publicSha256: "3b1c7f0c9d0a4f1f6f3a2d6c8e5b7a90c1d2e3f405162738495a6b7c8d9e0f1a",
      fullSha256: "a0f1e9d8c7b6a5948372615f4e3d2c1b0a90b7b5e8c6d2a3f6f1f4a0d9c0f7c1",
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
      publicUrl: null,
    },
  },
  "minutes.published": {
    id: "evt_1m8q2jvv0m3n4p5q6r7s8tw",
    seq: 10,
    type: "minutes.published",
    timestamp: "2026-12-02T18:05:00.000Z",
    data: {
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-02T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      publicSha256: "3b1c7f0c9d0a4f1f6f3a2d6c8e5b7a90c1d2e3f405162738495a6b7c8d9e0f1a",
      fullSha256: "a0f1e9d8c7b6a5948372615f4e3d2c1b0a90b7b5e8c6d2a3f6f1f4a0d9c0f7c1",
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
      publicUrl: "https://samarbejdsrum.example/public/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
    },
  },
  "minutes.added_to": {
    id: "evt_1m8q2k7d0m3n4p5q6r7s8tx",
    seq: 11,
    type: "minutes.added_to",
    timestamp: "2026-12-02T18:05:00.000Z",
    data: {
      meeting: { id: "mee_1m80att46fhj9r79b7sy371", startsAt: "2026-12-02T16:00:00.000Z" },
      forum: { id: "for_cluster_professional", name: "Faglig Strategisk Forum" },
      publicSha256: "3b1c7f0c9d0a4f1f6f3a2d6c8e5b7a90c1d2e3f405162738495a6b7c8d9e0f1a",
      fullSha256: "a0f1e9d8c7b6a5948372615f4e3d2c1b0a90b7b5e8c6d2a3f6f1f4a0d9c0f7c1",
      url: "https://samarbejdsrum.example/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
      publicUrl: "https://samarbejdsrum.example/public/meetings/mee_1m80att46fhj9r79b7sy371/minutes",
      id: "mna_1m8q2k7c0h5v8w3x6y9z2bt",
      number: 1,
      sha256: "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
    },
  },
};
