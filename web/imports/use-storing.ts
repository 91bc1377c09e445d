import type { Id } from "../../contract/ids.ts";
import type { NewConfirmedMinutes } from "../../contract/imported.ts";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { sourceMediaTypes } from "../../contract/import-source.ts";
import { putForm } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import type { Piece, ReadMinutes } from "./piece.ts";

export type Storing = { store: () => void; isPending: boolean; error: Error | null; existing: Id<"import"> };

/** Sends the confirmed minutes with what they were read from, all in one. */
export function useStoring(
  piece: Piece,
  read: ReadMinutes,
  minutes: NewConfirmedMinutes,
  onStored: (meeting: ImportedMeeting) => void,
): Storing {
  const sending = useSend(
    () => putForm<ImportedMeeting>(`/forums/${piece.forumId}/imports/${piece.id}`, formOf(piece, read.text, minutes)),
    onStored,
  );
  return { store: () => sending.mutate(undefined), isPending: sending.isPending, error: sending.error, existing: piece.id };
}

function formOf(piece: Piece, text: string, minutes: NewConfirmedMinutes): FormData {
  const form = new FormData();
  form.set("minutes", JSON.stringify(minutes));
  form.set("text", new File([text], "text.txt", { type: "text/plain" }));
  if (piece.file !== null) form.set("source", new File([piece.file], piece.file.name, { type: sourceMediaTypes[piece.kind] }));
  return form;
}
