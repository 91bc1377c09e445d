import type { SpaceView } from "../../contract/views.ts";
import type { Visitor } from "../cast/visitor.ts";
import { as } from "./stage.ts";

type Rooms = { lead: Visitor; space: SpaceView; own: SpaceView; documentId: string };

/** Who is asked into the space, who asks to be let into another, and what is asked and said of a draft: nobody's business but the participants'. */
export async function hideWhoComes({
  lead,
  space,
  own,
  documentId,
}: Rooms): Promise<{ invitationId: string[]; accessRequestId: string[] }> {
  const [invitation] = await lead.post<{ id: string }[]>(`/spaces/${space.id}/invitations`, {
    email: "zqinvitationsord@praksis.example",
    role: "reader",
    validTo: "2099-12-31",
    words: "Kom og se zqinvitationsord.",
  });
  await (await as("psychiatry-manager")).post("/access-requests", { about: own.id, words: "Vi vil gerne zqadgangsord." });
  const [request] = await lead.get<{ id: string }[]>(`/spaces/${own.id}/access-requests`);
  await lead.put(`/documents/${documentId}/position-request`, { until: "2099-12-31", words: "Vi mangler zqbedtord." });
  const { sha256 } = await lead.get<{ sha256: string }>(`/documents/${documentId}/positions`);
  await lead.put(`/documents/${documentId}/positions/mine`, { stance: "agree_with_remark", words: "Husk zqstillingsord.", sha256 });
  return { invitationId: [invitation?.id ?? ""], accessRequestId: [request?.id ?? ""] };
}
