import { useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { RestorationView, VersionSummary } from "../../../contract/views.ts";
import { get, post } from "../../api/client.ts";
import { useSend } from "../../api/send.ts";

/** `undo` is the version that holds what the text said before; null where nothing was changed or it was undone. */
export type Restored = { version: VersionSummary; changed: boolean; undo: Id<"version"> | null; isUndone: boolean };

export type Restoring = {
  to: (version: VersionSummary) => void;
  undo: () => void;
  forget: () => void;
  restored: Restored | null;
  isPending: boolean;
  error: Error | null;
};

/** Brings earlier texts back, and takes that back. */
export function useRestoring(documentId: Id<"document">, done: () => void): Restoring {
  const [restored, setRestored] = useState<Restored | null>(null);
  const bring = (versionId: Id<"version">) => post<RestorationView>(`/documents/${documentId}/restorations`, { versionId });
  const send = useSend(
    async (version: VersionSummary): Promise<Restored> => {
      const { changed } = await bring(version.id);
      const versions = changed ? await get<VersionSummary[]>(`/documents/${documentId}/versions`) : [];
      // Everything was in a version before the older text came: the newest one holds it.
      return { version, changed, undo: versions[0]?.id ?? null, isUndone: false };
    },
    (answer) => {
      setRestored(answer);
      done();
    },
  );
  const undoing = useSend(
    async (before: Restored) => {
      if (before.undo !== null) await bring(before.undo);
      return { ...before, undo: null, isUndone: true };
    },
    (answer) => setRestored(answer),
  );
  return {
    to: send.mutate,
    undo: () => restored !== null && undoing.mutate(restored),
    forget: () => setRestored(null),
    restored,
    isPending: send.isPending || undoing.isPending,
    error: send.error ?? undoing.error,
  };
}
