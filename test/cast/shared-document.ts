import type { Id } from "../../contract/ids.ts";
import type { DocumentView, SpaceView } from "../../contract/views.ts";
import type { Visitor } from "./visitor.ts";

/** A new document of the consultant's in Slagelse, in a space where everybody of the other parties may write as well. */
export async function shareDocument(owner: Visitor, title: string, otherParties: Id<"organisation">[]): Promise<Id<"document">> {
  const space = await owner.post<SpaceView>("/spaces", {
    name: title,
    purpose: "Prøve",
    goals: "Prøve",
    organisationId: "org_municipality_0330",
    forumId: null,
  });
  for (const partyId of otherParties) {
    await owner.post(`/spaces/${space.id}/participations`, { partyId, role: "author", validTo: null });
  }
  return (await owner.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title })).id;
}
