import { useQueryClient } from "@tanstack/react-query";
import { createElement, lazy, useState } from "react";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { MinutedItem } from "../../contract/minutes.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { minutesWords } from "../../i18n/minutes.ts";
import { afterApproval } from "../../papers/minutes-paper.ts";
import { attendanceParts, itemParts } from "../../papers/minutes.ts";
import type { PaperPart } from "../../papers/paper.ts";
import { Beside } from "../ui/beside.tsx";
import { TextBlocks } from "../ui/frozen-text.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";

/** The editor, which those who only read do without. */
const AccountEditor = lazy(async () => ({ default: (await import("./account-editor.tsx")).AccountEditor }));

/** The minutes as they read on paper, made by the same code, with the ways to write between the facts for those who may. */
export function MinutesText({ view }: { view: MinutesView }) {
  const { language } = useLanguage();
  return (
    <article className="frozen minutes-text">
      <Parts parts={attendanceParts(language, view.minutes)} />
      {view.minutes.items.map((item) => (
        <Item key={item.id} view={view} item={item} />
      ))}
      <Parts parts={afterApproval(language, view, null, 2)} added />
    </article>
  );
}

function Item({ view, item }: { view: MinutesView; item: MinutedItem }) {
  const words = useWords(minutesPageWords);
  const inside = useWords(minutesWords);
  const { language } = useLanguage();
  const [writing, setWriting] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const named = inside.item(item.number, item.title);
  const queries = useQueryClient();
  const toggle = () => {
    setWriting(!writing);
    // What was written is in the minutes when one looks up from it.
    if (writing) void queries.invalidateQueries({ queryKey: ["meetings", view.meeting.id, "minutes"] });
  };
  return (
    <section className="minutes-item" id={item.id} aria-label={named}>
      <Parts parts={itemParts(language, item, 2)} />
      <Parts parts={afterApproval(language, view, item.id, 3)} added />
      {view.may.write && view.variant === "full" && (
        <>
          {writing && (
            <Beside fallback={<Skeleton lines={4} />}>
              <AccountEditor itemId={item.id} title={words.writing(named)} />
            </Beside>
          )}
          <p className="buttons">
            <button type="button" className="link-button" aria-expanded={writing} onClick={toggle}>
              {writing ? words.close : words.write}
              <span className="sr-only">: {named}</span>
            </button>
            <button type="button" className="link-button" onClick={() => setCorrecting(true)}>
              {words.correct}
              <span className="sr-only">: {named}</span>
            </button>
          </p>
          {correcting && <CorrectionDialog view={view} item={item} onClose={() => setCorrecting(false)} />}
        </>
      )}
    </section>
  );
}

function Parts({ parts, added = false }: { parts: PaperPart[]; added?: boolean }) {
  return parts.map((part, place) => (
    <div key={place} {...(added ? { className: "minutes-added" } : {})}>
      {createElement(`h${part.level}`, null, part.heading)}
      <TextBlocks nodes={part.content} headingLevel={part.level} />
    </div>
  ));
}
