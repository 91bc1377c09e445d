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

type VersionDialogProps = {
  title: string;
  /** Null is no dialog. */
  versionId: Id<"version"> | null;
  /** The document of a version that was not put to a forum: for those who may read its live text. */
  documentId?: Id<"document">;
  onClose: () => void;
};

/** A frozen text to read, over the page one came from. */
export function VersionDialog({ title, versionId, documentId, onClose }: VersionDialogProps) {
  return (
    <Dialog title={title} open={versionId !== null} onClose={onClose} wide>
      {versionId !== null && <Version path={`${documentId === undefined ? "" : `/documents/${documentId}`}/versions/${versionId}`} />}
    </Dialog>
  );
}

function Version({ path }: { path: string }) {
  const words = useWords(decisionWords);
  const query = useQuery({ queryKey: [path], queryFn: () => get<VersionView>(path), staleTime: Infinity });
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
