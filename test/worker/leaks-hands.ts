import type { PublicationPreview } from "../../contract/agenda-views.ts";
import type { ItemRequestsView } from "../../contract/item-request.ts";
import type { Id } from "../../contract/ids.ts";
import type { FieldName } from "../../text/fields.ts";
import { addFile } from "../cast/add-file.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { writeBlocks } from "../cast/write.ts";
import { atTheDoor } from "./front-door.ts";
import { base, openText, writeText } from "./stage.ts";

/** A file that says its own title and more. Returns the ids of all that the item has. */
export async function attach(
  visitor: Visitor,
  itemId: string,
  parts: { title: string; access: string; embargoUntil: string },
): Promise<string[]> {
  const form = new FormData();
  form.set("file", new File([`I filen står ${parts.title}sord.`], "bilag.txt"));
  for (const [name, value] of Object.entries(parts)) form.set(name, value);
  const path = `/agenda-items/${itemId}/attachments`;
  const response = await atTheDoor(`${base}/api${path}`, { method: "POST", headers: { cookie: visitor.cookie }, body: form });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return JSON.stringify(await response.json()).match(/atm_[a-z0-9]+/g) ?? [];
}

/** A file in a live text, that says its own name. Returns what its address is made of. */
async function hideFile(
  visitor: Visitor,
  textId: Id<"document">,
  field: FieldName,
  marker: string,
): Promise<{ id: string; sha256: string }> {
  const { id, sha256 } = await addFile(
    visitor,
    textId,
    { name: `${marker}.txt`, bytes: `I filen står ${marker}.` },
    { request: atTheDoor },
  );
  const text = await openText(visitor, textId);
  const attached = { type: "attachment", attrs: { file: id, sha256, name: `${marker}.txt`, bytes: 40 } };
  text.sendUpdate(text.change(() => writeBlocks(text.doc, field, [attached])));
  await text.sync();
  text.leave();
  return { id, sha256 };
}

/** A file in a draft, and one in the text of a closed item. */
export async function hideFiles(
  { author, draftId }: { author: Visitor; draftId: Id<"document"> },
  { secretary, closedText }: { secretary: Visitor; closedText: Id<"document"> },
): Promise<{ fileId: string[]; sha256: string[] }> {
  const files = [await hideFile(author, draftId, "body", "zqkladdefil"), await hideFile(secretary, closedText, "summary", "zqlukketfil")];
  return { fileId: files.map(({ id }) => id), sha256: files.map(({ sha256 }) => sha256) };
}

export async function put(visitor: Visitor, path: string, body: object): Promise<string> {
  const headers = { cookie: visitor.cookie, "content-type": "application/json" };
  const response = await atTheDoor(`${base}/api${path}`, { method: "PUT", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return path.split("/").at(-1) ?? "";
}

/** A closed item that a member asked for, and was declined: theirs and the secretariat's to read. Returns its id. */
export async function requestAnItem(member: Visitor, secretary: Visitor): Promise<string> {
  const asked = await member.post<ItemRequestsView>(`/forums/${professionalForum}/item-requests`, {
    ...{ title: "Om zqoensketpunkt", why: "Fordi zqoensketgrund.", access: "closed", meetingId: null },
  });
  const id = asked.requests[0]?.id ?? "";
  await secretary.post(`/item-requests/${id}/refusal`, { reason: "Nej: zqoensketafslag." });
  return id;
}

/** Puts the agenda out, with these words for whatever is asked of its items. */
export async function publishAnswering(secretary: Visitor, meetingId: string, words: string): Promise<void> {
  const { items } = await secretary.get<PublicationPreview>(`/meetings/${meetingId}/publication`);
  const answers = items.flatMap(({ id, checks }) => (checks?.questions ?? []).map(({ key }) => ({ itemId: id, key, words })));
  await secretary.post(`/meetings/${meetingId}/publications`, { reason: "Aftalt med formandskabet.", answers });
}

export async function writeSection(author: Visitor, itemId: string, words: string): Promise<`doc_${string}`> {
  const { textId } = await author.post<{ textId: `doc_${string}` }>(`/agenda-items/${itemId}/text`);
  await writeText(author, textId, [{ field: "summary", paragraphs: [words] }]);
  return textId;
}
