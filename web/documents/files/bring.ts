import type { Id } from "../../../contract/ids.ts";
import { post, UnreachableError } from "../../api/client.ts";
import type { Session } from "../session.ts";

/**
 * Asks that files of another text may stand in this one, and again when the line is back where there was none. Says how many may not, or not yet: readers of this text
 * will not see them.
 */
export async function bringFiles(session: Session, fileIds: Id<"file">[], say: (notBrought: number) => void): Promise<void> {
  try {
    const brought = await post<{ fileIds: Id<"file">[] }>(`/documents/${session.id}/files/brought`, { fileIds });
    say(fileIds.length - brought.fileIds.length);
  } catch (error) {
    say(fileIds.length);
    if (error instanceof UnreachableError) whenBack(session, () => void bringFiles(session, fileIds, say));
  }
}

function whenBack({ state, subscribe }: Session, act: () => void): void {
  let wasAway = state().connection !== "connected";
  const stop = subscribe(() => {
    const isHere = state().connection === "connected";
    if (wasAway && isHere) {
      stop();
      act();
    }
    wasAway ||= !isHere;
  });
}
