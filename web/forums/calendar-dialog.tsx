import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CalendarOpened } from "../../contract/calendar.ts";
import { calendarWords } from "../../i18n/calendar.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { calendarQuery } from "./queries.ts";

/** A secret address for one's own calendar: made, shown once, made anew, closed. */
export function CalendarDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(calendarWords);
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <CalendarAddress />
    </Dialog>
  );
}

function CalendarAddress() {
  const words = useWords(calendarWords);
  const announce = useAnnounce();
  const { data } = useQuery(calendarQuery);
  const [url, setUrl] = useState<string | null>(null);
  const make = useSend(
    () => post<CalendarOpened>("/calendar"),
    (opened) => setUrl(opened.url),
  );
  const end = useSend(
    () => remove("/calendar"),
    () => {
      setUrl(null);
      announce(words.ended);
    },
  );
  const error = make.error ?? end.error;
  const exists = data !== undefined && data.createdAt !== null;
  return (
    <>
      <p>{words.lede}</p>
      {url !== null && (
        <div className="field">
          <p>{words.shown}</p>
          <input className="form-input" aria-label={words.label} readOnly value={url} />
          <Copy text={url} />
        </div>
      )}
      {exists && url === null && <p>{words.exists}</p>}
      {error !== null && <ProblemNotice error={error} />}
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={() => make.mutate(undefined)}>
          {exists ? words.again : words.make}
        </button>
        {exists && (
          <button type="button" className="button button-secondary" onClick={() => end.mutate(undefined)}>
            {words.end}
          </button>
        )}
      </div>
    </>
  );
}
