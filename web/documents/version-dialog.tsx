import { useQuery } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { VersionView } from "../../contract/views.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { get } from "../api/client.ts";
import { useWords } from "../ui/language.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Fingerprint } from "../ui/fingerprint.tsx";
import { FrozenText } from "../ui/frozen-text.tsx";
import { Moment } from "../ui/moment.tsx";

/** A frozen text to read, over the page one came from. Null is no dialog. */
export function VersionDialog({ title, versionId, onClose }: { title: string; versionId: Id<"version"> | null; onClose: () => void }) {
  return (
    <Dialog title={title} open={versionId !== null} onClose={onClose} wide>
      {versionId !== null && <Version id={versionId} />}
    </Dialog>
  );
}

function Version({ id }: { id: Id<"version"> }) {
  const words = useWords(decisionWords);
  const query = useQuery({ queryKey: ["versions", id], queryFn: () => get<VersionView>(`/versions/${id}`), staleTime: Infinity });
  return (
    <Loaded query={query} lines={8}>
      {(version) => (
        <>
          <p className="facts">
            <span>
              {words.frozen} <Moment at={version.frozenAt} form="dateTime" />
            </span>
          </p>
          <Fingerprint sha256={version.sha256} />
          <FrozenText text={version.text} headingLevel={3} />
        </>
      )}
    </Loaded>
  );
}
