import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { CanonicalText } from "../../../contract/text.ts";
import type { DocumentView, VersionSummary } from "../../../contract/views.ts";
import { longDateTime } from "../../../i18n/language.ts";
import { versionWords } from "../../../i18n/versions.ts";
import { Loaded } from "../../shell/loaded.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SelectField } from "../../ui/field.tsx";
import { FrozenText } from "../../ui/frozen-text.tsx";
import { useLanguage, useWords } from "../../ui/language.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { AuthoredText } from "../authors/authored-text.tsx";
import type { CreditedField } from "../authors/credited.ts";
import { useCreditedNow, useCreditedVersion, useCredits } from "../authors/use-credited.ts";
import type { Session } from "../session.ts";
import { ComparedText } from "./compared-text.tsx";
import { Contributors } from "./contributors.tsx";
import { versionQuery } from "./queries.ts";
import type { Restoring } from "./use-restoring.ts";
import { useTextNow } from "./use-text-now.ts";

type Changes = {
  document: DocumentView;
  session: Session;
  versions: VersionSummary[];
  version: VersionSummary;
  restoring: Restoring;
};

/** What a version says against the text of now, against another version, or by itself; and the way back to it. */
export function ChangesDialog({
  onClose,
  version,
  ...rest
}: Omit<Changes, "version"> & { version: VersionSummary | null; onClose: () => void }) {
  const { language } = useLanguage();
  const words = useWords(versionWords);
  const title = version === null ? "" : (version.name ?? `${words.of}: ${longDateTime(language, new Date(version.at))}`);
  return (
    <Dialog title={title} open={version !== null} onClose={onClose} wide>
      {version !== null && <Changes version={version} {...rest} />}
    </Dialog>
  );
}

function Changes({ document, session, versions, version, restoring }: Changes) {
  const { language } = useLanguage();
  const words = useWords(versionWords);
  const [against, setAgainst] = useState("now");
  const query = useQuery(versionQuery(document.id, version.id));
  const other = versions.find(({ id }) => id === against);
  return (
    <>
      <Contributors version={version} />
      <SelectField
        name="against"
        label={words.against}
        value={against}
        onChange={setAgainst}
        options={[
          { value: "now", label: words.now },
          { value: "whole", label: words.whole },
          ...versions
            .filter(({ id }) => id !== version.id)
            .map(({ id, at, name }) => ({ value: id, label: [longDateTime(language, new Date(at)), name].filter(Boolean).join(": ") })),
        ]}
      />
      <Loaded query={query} lines={8}>
        {({ text }) =>
          against === "whole" ? (
            <Whole text={text} documentId={document.id} versionId={version.id} session={session} />
          ) : other === undefined ? (
            <AgainstNow text={text} documentId={document.id} versionId={version.id} session={session} />
          ) : (
            <AgainstOther text={text} documentId={document.id} versionId={version.id} otherId={other.id} isOlder={other.at < version.at} />
          )
        }
      </Loaded>
      {document.may.write && (
        <div className="dialog-foot">
          <p className="form-hint">{words.restoreHelp}</p>
          {restoring.error !== null && <ProblemNotice error={restoring.error} />}
          <div className="buttons">
            <button
              type="button"
              className="button button-secondary"
              aria-disabled={restoring.isPending}
              onClick={() => restoring.to(version)}
            >
              {words.restore}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

type OfVersion = { text: CanonicalText; documentId: Id<"document">; versionId: Id<"version"> };

function Whole({ text, documentId, versionId, session }: OfVersion & { session: Session }) {
  const credited = useCreditedVersion(documentId, versionId);
  const known = useCredits(documentId, session)?.groups;
  return credited === undefined || known === undefined ? (
    <FrozenText text={text} headingLevel={3} />
  ) : (
    <AuthoredText text={text} credited={credited} known={known} />
  );
}

function AgainstNow({ text, documentId, versionId, session }: OfVersion & { session: Session }) {
  const now = useTextNow(session, text.kind);
  const [before, after] = [useCreditedVersion(documentId, versionId), useCreditedNow(documentId, session, now)];
  return <ComparedText before={text} after={now} {...credits(before, after)} />;
}

/** What is not known, or not known yet, is not said; the difference is shown all the same. */
const credits = (before: CreditedField[] | null | undefined, after: CreditedField[] | null | undefined) =>
  before === undefined || after === undefined ? {} : { credits: { before: before ?? [], after: after ?? [] } };

/** The older text is always the one before. */
function AgainstOther({ text, documentId, versionId, otherId, isOlder }: OfVersion & { otherId: Id<"version">; isOlder: boolean }) {
  const query = useQuery(versionQuery(documentId, otherId));
  const [own, others] = [useCreditedVersion(documentId, versionId), useCreditedVersion(documentId, otherId)];
  return (
    <Loaded query={query} lines={8}>
      {(other) =>
        isOlder ? (
          <ComparedText before={other.text} after={text} {...credits(others, own)} />
        ) : (
          <ComparedText before={text} after={other.text} {...credits(own, others)} />
        )
      }
    </Loaded>
  );
}
