import { livePageWords } from "../../i18n/live-page.ts";
import { shortDate } from "../../i18n/language.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ActionForm } from "./action-form.tsx";
import type { ItemParts } from "./item-parts.ts";
import { ownId } from "./outbox.ts";
import { useFormPlace } from "./use-form-place.ts";

/** What was agreed under the item that somebody does. */
export function Actions({ meeting, live, liveItem, session, onHold }: ItemParts) {
  const words = useWords(livePageWords).actions;
  const { language } = useLanguage();
  const form = useFormPlace(onHold);
  return (
    <section className="live-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      {liveItem.actions.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="rows">
        {liveItem.actions.map((action) => (
          <li key={action.id} className="row">
            <div className="row-main">
              {action.what}
              <p className="row-facts">
                {[
                  action.owner.name,
                  action.due,
                  action.window !== null &&
                    `(${[...new Set([action.window.from, action.window.to])].map((date) => shortDate(language, new Date(date))).join(" – ")})`,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {live.may.agree && (
              <button
                type="button"
                className="link-button"
                aria-label={words.removeName(action.what)}
                onClick={() => session.enter({ kind: "removeAction", agendaItemId: liveItem.id, actionId: action.id })}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {live.may.agree &&
        (form.isOpen ? (
          <ActionForm
            attendance={live.attendance}
            meetingDay={meeting.startsAt}
            onAgree={(action, ownerName) => {
              session.enter({ kind: "action", agendaItemId: liveItem.id, actionId: ownId("act"), action, ownerName });
              form.close();
            }}
            onCancel={form.close}
          />
        ) : (
          <button type="button" ref={form.button} className="button button-secondary button-small" onClick={form.open}>
            {words.add}
          </button>
        ))}
    </section>
  );
}
