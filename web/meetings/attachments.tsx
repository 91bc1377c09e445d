import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AttachmentsView, AttachmentView } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import { attachmentWords } from "../../i18n/attachments.ts";
import { shortDate } from "../../i18n/language.ts";
import { remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { AttachForm } from "./attach-form.tsx";
import { attachmentsQuery } from "./queries.ts";

/** The files that belong to an item, for those who may read them, and for those who may add to them. */
export function Attachments({ agendaItemId }: { agendaItemId: Id<"agendaItem"> }) {
  const words = useWords(attachmentWords);
  const { data } = useQuery(attachmentsQuery(agendaItemId));
  const [adding, setAdding] = useState(false);
  if (data === undefined || (data.attachments.length === 0 && !data.may.change)) return null;
  return (
    <Section
      title={words.title}
      action={
        data.may.change && (
          <button type="button" className="button button-secondary button-small" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        )
      }
    >
      {data.attachments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="rows">
          {data.attachments.map((attachment) => (
            <Attachment key={attachment.id} attachment={attachment} mayRemove={data.may.change} />
          ))}
        </ul>
      )}
      <Dialog title={words.add} open={adding} onClose={() => setAdding(false)}>
        <AttachForm agendaItemId={agendaItemId} onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function Attachment({ attachment, mayRemove }: { attachment: AttachmentView; mayRemove: boolean }) {
  const words = useWords(attachmentWords);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { title, type, bytes, access, embargoUntil, isOut, url } = attachment;
  const take = useSend(
    () => remove<AttachmentsView>(`/attachments/${attachment.id}`),
    () => announce(words.removed(title)),
  );
  const facts = [
    type.toUpperCase(),
    words.size(Math.max(1, Math.round(bytes / 1000))),
    ...(access === "closed" ? [words.closed] : []),
    ...(embargoUntil === null ? [] : [words.until(shortDate(language, new Date(embargoUntil)))]),
    ...(isOut ? [] : [words.waits]),
  ];
  return (
    <li className="row row-stack">
      <div className="row-main">
        <a className="row-title" href={url} download>
          {title}
        </a>
        <p className="row-facts">{facts.join(" · ")}</p>
      </div>
      {mayRemove && (
        <button type="button" className="link-button" onClick={() => take.mutate(undefined)}>
          {words.remove(title)}
        </button>
      )}
      {take.error !== null && <ProblemNotice error={take.error} />}
    </li>
  );
}
