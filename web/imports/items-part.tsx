import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { importPageWords } from "../../i18n/import-page.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Tag } from "../ui/tag.tsx";
import { standingTones } from "./decision-form.tsx";
import { nextOpen, progressOf, standingOf } from "./decisions.ts";
import type { Editing } from "./editing.ts";
import { ItemForm } from "./item-form.tsx";
import { newKey, withoutRow } from "./rows.ts";
import { newWorkItem, type WorkDecision, type WorkItem } from "./work.ts";

/** The items one at a time, and a list of them all with how far each has come. `place` is of the one shown. */
export function ItemsPart({ work, change, remove, place, onPlace }: Editing & { place: number; onPlace: (place: number) => void }) {
  const words = useWords(importPageWords);
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const item = work.items[place];
  const progress = progressOf(work);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [place]);
  const go = (to: number) => {
    moved.current = true;
    onPlace(to);
  };
  const add = () => {
    change((current) => ({ ...current, items: [...current.items, newWorkItem(newKey(current.items))] }));
    go(work.items.length);
  };
  const changeItem = (changed: Partial<WorkItem>) => (current: Editing["work"]) => ({
    ...current,
    items: current.items.map((candidate) => (candidate.key === item?.key ? { ...candidate, ...changed } : candidate)),
  });
  const confirm = (of: WorkItem, standing: WorkDecision["standing"]) => {
    const next = changeItem({ decision: { ...of.decision, standing } })(work);
    change(() => next);
    if (standing === "open") return;
    const now = progressOf(next);
    const following = nextOpen(next, place);
    announce(
      `${standing === "confirmed" ? words.decision.done(now.confirmed, now.total) : ""} ${following === null ? words.decision.allDone : ""}`.trim(),
    );
    if (following === null || following === place) heading.current?.focus();
    else go(following);
  };
  return (
    <>
      <div className="part-head">
        <h2>{words.items.heading}</h2>
        <p className="quiet">{words.items.progress(progress.confirmed, progress.total)}</p>
      </div>
      <progress className="progress" max={Math.max(1, progress.total)} value={progress.confirmed} aria-label={words.items.heading} />
      {item === undefined ? (
        <Empty>{words.items.none}</Empty>
      ) : (
        <>
          <details className="fold" data-at="/items">
            <summary>
              {words.items.all} <span className="fold-count">({work.items.length})</span>
            </summary>
            <ol className="item-list">
              {work.items.map((listed, at) => (
                <li key={listed.key}>
                  <Link
                    from="/forums/$forumId/import"
                    to="."
                    search={(search) => ({ ...search, part: "items" as const, item: at + 1 })}
                    aria-current={at === place ? "true" : undefined}
                    onClick={() => (moved.current = true)}
                  >
                    {words.items.item(listed.number, listed.title)}
                  </Link>
                  <Tag tone={standingTones[standingOf(listed)]}>{words.decision.standing[standingOf(listed)]}</Tag>
                </li>
              ))}
            </ol>
          </details>
          <section className="item" aria-labelledby="import-item">
            <div className="item-head">
              <h3 id="import-item" ref={heading} tabIndex={-1}>
                {words.items.item(item.number, item.title)}
              </h3>
              <div className="item-walk">
                <button type="button" className="button button-secondary button-small" disabled={place === 0} onClick={() => go(place - 1)}>
                  {words.items.before}
                </button>
                <button
                  type="button"
                  className="button button-secondary button-small"
                  disabled={place === work.items.length - 1}
                  onClick={() => go(place + 1)}
                >
                  {words.items.after}
                </button>
              </div>
            </div>
            <ItemForm
              key={item.key}
              item={item}
              path={`items.${place}`}
              change={(changed) => change(changeItem(changed))}
              remove={(changed) => remove(changeItem(changed))}
              onConfirm={(standing) => confirm(item, standing)}
            />
          </section>
        </>
      )}
      <div className="buttons">
        <button type="button" className="link-button" onClick={add}>
          {words.items.add}
        </button>
        {item !== undefined && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              remove((current) => ({ ...current, items: withoutRow(current.items, item.key) }));
              go(Math.max(0, place - 1));
            }}
          >
            {words.items.remove}
          </button>
        )}
      </div>
    </>
  );
}
