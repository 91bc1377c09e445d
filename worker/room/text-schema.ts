import { textSchemaVersion } from "../../contract/text.ts";
import { textSteps, type TextStep } from "../../text/steps.ts";
import { TextNotLoaded } from "./live-text.ts";
import type { RoomStorage } from "./storage.ts";

/**
 * What the stored text lacks to be of this code's schema. Throws `TextNotLoaded` for a text of a newer one, as after a deploy was taken back:
 * this code would write over what it does not understand.
 */
export function outstandingSteps(storage: RoomStorage): readonly TextStep[] {
  const [row] = storage.exec<{ text_schema: number }>("SELECT text_schema FROM room").toArray();
  const version = row?.text_schema ?? textSchemaVersion;
  if (version > textSchemaVersion) throw new TextNotLoaded(`the text has schema ${version}, this code knows ${textSchemaVersion}`);
  return textSteps.slice(version - 1);
}

export function recordTextSchema(storage: RoomStorage): void {
  storage.exec("UPDATE room SET text_schema = ?", textSchemaVersion);
}
