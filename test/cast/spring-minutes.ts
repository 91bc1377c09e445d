import type { ItemTextView } from "../../contract/agenda-views.ts";
import type { MeetingView } from "../../contract/views.ts";
import { approveMinutes } from "./minutes.ts";
import { sitDown } from "./typist.ts";
import { signIn, type Visitor } from "./visitor.ts";
import { write } from "./write.ts";

const members = [
  "hospital-director",
  "naestved-director",
  "slagelse-director",
  "soro-director",
  "ringsted-head",
  "psychiatry-manager",
  "general-practitioner",
];

/** How the items were treated, as the secretary writes it while the meeting is at them. By the items' numbers. */
const accounts: [number, string[]][] = [
  [
    2,
    ["Sekretariatet fortalte om mødet dagen før. De fem indsatser har fået midler, og ingen af de fire kommuner har endnu tilsluttet sig."],
  ],
  [3, ["Indstillingen var at sende en indkaldelse ud. Flere medlemmer fandt, at temaudvalgene har nok at nå i år."]],
  [6, ["Formanden fremlagde indsatsen. Almen praksis spurgte til vagten, og sekretariatet følger op."]],
];

/** The minutes of 19 April, approved as the meeting's last item and locked; and the table that somebody missed the day after. */
export async function playMinutes(baseUrl: string, meetingId: string): Promise<void> {
  const on = (key: string, day: string, time: string) => signIn(baseUrl, key, { at: new Date(`2023-${day}T${time}:00Z`) });
  const secretary = await on("secretary", "04-19", "16:40");
  const { items } = await secretary.get<MeetingView>(`/meetings/${meetingId}`);
  for (const [number, paragraphs] of accounts) await writeAccount(secretary, items.find((item) => item.number === number)?.id, paragraphs);
  const chair = await on("hospital-director", "04-19", "17:02");
  const close = await on("secretary", "04-19", "17:00");
  const approvers = await Promise.all(members.map((key) => on(key, "04-19", "16:55")));
  await approveMinutes({
    ...{ secretary: await on("secretary", "04-19", "16:50"), chair, members: approvers, meetingId },
    end: () => close.post(`/meetings/${meetingId}/progress`, { to: "held" }),
  });
  await (await on("secretary", "04-19", "18:00")).post(`/meetings/${meetingId}/minutes/publication`);
  await (
    await on("secretary", "04-20", "08:30")
  ).post(`/meetings/${meetingId}/minutes/additions`, {
    agendaItemId: items.find((item) => item.number === 2)?.id,
    reason: "Oversigten over temaudvalgenes indsatser blev vist på mødet, men kom ikke med i referatet.",
    content: {
      kind: "table",
      title: "De fem indsatser efter temaudvalg",
      rows: [
        ["Temaudvalg", "Tovholder", "Indsatser"],
        ["Sårbare ældre", "Slagelse og Sorø", "3"],
        ["Kronisk sygdom", "Ringsted", "1"],
        ["Akutområdet", "Næstved", "1"],
        ["Børn og unges trivsel", "Psykiatrien", "0"],
        ["I alt", "", "5"],
      ],
    },
  });
}

/** What a doctor wants on a later agenda. */
export async function playWish(baseUrl: string, forumId: string): Promise<void> {
  const doctor = await signIn(baseUrl, "general-practitioner", { at: new Date("2023-04-24T09:00:00Z") });
  await doctor.post(`/forums/${forumId}/item-requests`, {
    title: "Vagtordningens rolle i den palliative indsats",
    why: "Besøg i hjemmet uden for dagtid skal aftales, før indsatsen begynder.",
    ...{ access: "open", meetingId: null },
  });
}

async function writeAccount(secretary: Visitor, itemId: string | undefined, paragraphs: string[]): Promise<void> {
  const { textId } = await secretary.post<ItemTextView>(`/agenda-items/${itemId}/text`);
  if (textId === null) throw new Error("whoever leads the forum writes in its items");
  const typist = await sitDown(secretary, textId);
  write(typist.doc, "account", paragraphs);
  await typist.saved();
  typist.leave();
}
