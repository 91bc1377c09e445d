import type { ItemRequestsView } from "../../contract/item-request.ts";
import { professionalForum } from "../cast/bodies.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { base } from "./stage.ts";

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
