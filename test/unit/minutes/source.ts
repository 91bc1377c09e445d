import type { Minutes } from "../../../contract/minutes.ts";
import { paragraph } from "../../../text/blocks.ts";
import type { MinutesSource, SourceAttendee, SourceItem } from "../../../worker/minutes/assemble.ts";

const at = (time: string): string => `2023-04-19T${time}:00.000Z`;

export const attendee = (id: string, name: string, parts: Partial<SourceAttendee> = {}): SourceAttendee => ({
  ...{ id, name, organisationName: "Sorø Kommune", title: "", role: "member", status: "present", from: null, until: null },
  substituteFor: null,
  ...parts,
});

export const item = (number: number, title: string, parts: Partial<SourceItem> = {}): SourceItem => ({
  id: `agi_item_${number}`,
  ...{ number, title, itemType: "decision", access: "open", state: "treated", standardKind: null, presenter: "", externalRefs: [] },
  ...{ sections: [], document: null, account: [], decision: null, times: [], absences: [], remarks: [], actions: [], attachments: [] },
  corrects: null,
  ...parts,
});

/** A meeting of four items, the second closed. Everything about the closed one has the word Hemmelig in it. */
export const source: MinutesSource = {
  forum: { id: "for_professional", name: "Faglig Strategisk Forum" },
  meeting: { id: "mee_april", startsAt: at("15:00"), place: "Ringsted Sygehus" },
  attendance: [
    attendee("sea_soro", "Direktør i Sorø", { until: at("15:40") }),
    attendee("sea_doctor", "Praktiserende læge", { organisationName: "Almen praksis" }),
    attendee("sea_region", "Konsulent i regionen", { status: "excused" }),
    attendee("att_substitute", "Vikar", { role: null, substituteFor: "Konsulent i regionen" }),
  ],
  items: [
    item(1, "Godkendelse af dagsordenen", { times: [{ from: at("15:00"), until: at("15:05") }] }),
    item(2, "Hemmelig sag", {
      access: "closed",
      times: [{ from: at("15:05"), until: at("15:40") }],
      sections: [{ key: "summary", content: [paragraph("Hemmeligt resumé")] }],
      account: [paragraph("Hemmelig drøftelse")],
      absences: [{ attendeeId: "sea_doctor", kind: "disqualified" }],
      remarks: [{ name: "Hemmelig person", organisationName: "", at: at("15:20"), words: "Hemmelig bemærkning" }],
      actions: [{ owner: "Hemmelig ejer", words: "Hemmelig opgave", due: null }],
      attachments: [{ title: "Hemmeligt bilag", access: "closed" }],
    }),
    item(3, "Palliativ indsats", {
      times: [{ from: at("15:40"), until: at("16:00") }],
      decision: {
        id: "dec_palliative",
        citation: "2023/7",
        ...{
          outcome: "approved",
          state: "awaiting",
          text: "Indsatsen prøves af.",
          clauses: [{ number: 1, outcome: "approved", text: "" }],
        },
        ...{
          reservation: "Kommunerne skal tilslutte sig.",
          awaits: ["Sorø Kommune"],
          dissent: [{ who: "PLO", words: "Vagten mangler." }],
          deviatesFromProposal: true,
          onwardTo: null,
          mandate: { standing: "disputed", subject: "Klyngens midler", stands: null },
        },
      },
      absences: [{ attendeeId: "sea_doctor", kind: "disqualified" }],
      remarks: [{ name: "Praktiserende læge", organisationName: "Almen praksis", at: at("15:50"), words: "Vagten skal høres." }],
      actions: [{ owner: "Sekretariatet", words: "Sender planen ud.", due: "primo september" }],
      attachments: [
        { title: "Plan", access: "open" },
        { title: "Hemmeligt regneark", access: "closed" },
      ],
      corrects: {
        ...{
          meetingId: "mee_march",
          startsAt: "2023-03-15T15:00:00.000Z",
          number: 4,
          publicNumber: null,
          title: "Hemmeligt punkt i marts",
        },
        access: "closed",
      },
    }),
    item(4, "Punkt, der aldrig kom ud", { state: "draft" }),
    item(5, "Godkendelse af referatet", { standardKind: "minutes_approval", state: "published" }),
  ],
  approvesItself: true,
};

export const titles = ({ items }: Minutes): string[] => items.map(({ number, title }) => `${number} ${title}`);
