import type { NewConfirmedMinutes } from "../../contract/imported.ts";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { professionalForum } from "../cast/bodies.ts";
import { confirmedFrom } from "../cast/confirmed.ts";
import { refusedWith, type Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base } from "./stage.ts";

let made = 0;
export const newImportId = (): string => `imp_test_${Date.now().toString(36)}_${made++}`;

/** Minutes of four items on a day, told apart by their subject: nothing else in the tests says the same. */
export const minutesOf = (date: string, subject: string): string => `Referat
Faglig Strategisk Forum
Mødedato: ${date}
Mødetidspunkt: kl. 16.30
Mødested: Mødelokale 3

1 (Åben) Godkendelse af dagsorden for ${subject}
Beslutning
Godkendt.

2 (Åben) Fælles aftale om ${subject}
Resumé
Aftalen beskriver ${subject} på tværs af sektorer.
Indstilling
Sekretariatet indstiller, at aftalen om ${subject} anbefales til kommunerne.
Beslutning
Anbefales til kommunalbestyrelserne.

3 (Lukket) Ansættelse i ${subject}
Beslutning
Godkendt i fortrolighed.

4 (Åben) Orientering om ${subject}
Beslutning
Taget til efterretning.
`;

type Parts = { text: string; minutes: unknown; source?: File };

/** The request as a browser sends it. */
export async function putImport(
  visitor: Visitor,
  id: string,
  { text, minutes, source }: Parts,
  forumId: string = professionalForum,
): Promise<Response> {
  const form = new FormData();
  form.set("minutes", JSON.stringify(minutes));
  form.set("text", new File([text], "text.txt", { type: "text/plain" }));
  if (source !== undefined) form.set("source", source);
  return atTheDoor(`${base}/api/forums/${forumId}/imports/${id}`, { method: "PUT", headers: { cookie: visitor.cookie }, body: form });
}

/** Stores minutes as the secretary; the parts override what was read from the text. */
export async function store(
  text: string,
  parts: Partial<NewConfirmedMinutes> = {},
  { id = newImportId(), source, as: key = "secretary" }: { id?: string; source?: File; as?: string } = {},
): Promise<ImportedMeeting> {
  const minutes = { ...confirmedFrom(readMinutes(text)), ...parts };
  const response = await putImport(await as(key), id, { text, minutes, ...(source === undefined ? {} : { source }) });
  if (!response.ok) throw await refusedWith(response, "store minutes");
  return response.json<ImportedMeeting>();
}
