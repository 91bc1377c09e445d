import type { NewStatusReport } from "../../contract/status.ts";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import type { Id } from "../../contract/ids.ts";
import { professionalForum } from "./bodies.ts";
import { signIn } from "./visitor.ts";

const naestved = "org_municipality_0370";
const slagelse = "org_municipality_0330";
const soro = "org_municipality_0340";
const ringsted = "org_municipality_0329";

type Said = Omit<NewStatusReport, "documentId">;

/** How it went at each municipality that has answered in August. Næstved has not. */
const august: [key: string, said: Said][] = [
  ["soro-consultant", { organisationId: soro, result: "green", timetable: "green", comment: null }],
  ["ringsted-head", { organisationId: ringsted, result: "green", timetable: "green", comment: null }],
  [
    "slagelse-consultant",
    {
      organisationId: slagelse,
      result: "green",
      timetable: "yellow",
      comment: {
        why: "Den fælles palliative sygeplejerske er først ansat fra 1. september, fordi stillingen måtte slås op to gange.",
        consequence:
          "De første fælles samtaler holdes seks uger senere end planlagt. De borgere, der er visiteret, følges imens af hjemmesygeplejen.",
        wayBack: "Sorø låner os en sygeplejerske én dag om ugen til og med september. Planen holder igen fra uge 41.",
      },
    },
  ],
];

/** The status round of August, shown to the forum; and the one after it, which everybody still owes. */
export async function playStatus(baseUrl: string, documentId: Id<"document">): Promise<void> {
  const on = (key: string, day: string) => signIn(baseUrl, key, { at: new Date(`2023-${day}T09:00:00Z`) });
  const open = async (day: string, round: { name: string; from: string; to: string; deadline: string }) =>
    (await on("secretary", day)).post<StatusRoundView>(`/forums/${professionalForum}/status-rounds`, {
      ...round,
      documentIds: [documentId],
      organisationIds: [naestved, slagelse, soro, ringsted],
    });
  const { id } = await open("08-01", { name: "Status til og med juli 2023", from: "2023-04-19", to: "2023-07-31", deadline: "2023-08-21" });
  for (const [key, said] of august) await (await on(key, "08-18")).post(`/status-rounds/${id}/reports`, { documentId, ...said });
  await (await on("secretary", "08-23")).post(`/status-rounds/${id}/showing`);
  await open("10-02", { name: "Status for 3. kvartal 2023", from: "2023-07-01", to: "2023-09-30", deadline: "2023-10-20" });
}
