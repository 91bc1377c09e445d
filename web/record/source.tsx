import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { getText } from "../api/client.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Fingerprint } from "../ui/fingerprint.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

/** What the minutes were read from, to look at and to fetch. */
export function Source({ meeting, source }: { meeting: ImportedMeeting; source: NonNullable<ImportedMeeting["source"]> }) {
  const words = useWords(recordPageWords).imported;
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ["imports", meeting.id, "text"],
    queryFn: () => getText(`/imports/${meeting.id}/text`),
    enabled: open,
  });
  return (
    <Section title={words.source} lede={words.sourceLede}>
      <p className="facts">
        <span className="break">{source.name === "" ? words.pasted : source.name}</span>
        <span>{words.size(Math.max(1, Math.round(source.byteLength / 1000)))}</span>
        <a href={`/api/imports/${meeting.id}/source`} download>
          {words.download}
        </a>
      </p>
      <Fingerprint sha256={source.sha256} />
      <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.showText}</summary>
        {open && (
          <Loaded query={query}>
            {(text) => (
              <div className="source-text source-text-kept" tabIndex={0} role="region" aria-label={words.sourceText}>
                {text}
              </div>
            )}
          </Loaded>
        )}
      </details>
    </Section>
  );
}
