import { useState } from "react";
import { behalves, type NewRemark } from "../../contract/remark.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { useLanguage, useWords } from "../ui/language.tsx";
import { ProseField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { checkIcon, waitIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import type { FieldIssue } from "../../contract/problem.ts";
import { clockOf } from "./clock.ts";
import type { ItemParts } from "./item-parts.ts";
import { ownId } from "./outbox.ts";
import { useFocusBack } from "./use-form-place.ts";

/** What members ask to have in the minutes, and the button with which they ask. */
export function Remarks({ live, liveItem, session, waiting, draft, onDraft, onHold }: ItemParts) {
  const words = useWords(livePageWords).remarks;
  const { language } = useLanguage();
  const { button, giveBack } = useFocusBack(draft !== null);
  const close = () => {
    giveBack();
    onDraft(null);
    onHold(false);
  };
  const underWay = new Set(waiting.flatMap((entry) => (entry.kind === "remark" ? [entry.remarkId] : [])));
  return (
    <section className="live-part" aria-label={words.title}>
      <h3>{words.title}</h3>
      {liveItem.remarks.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="rows">
        {liveItem.remarks.map((remark) => (
          <li key={remark.id} className="row live-remark">
            <div className="row-main">
              <blockquote>{remark.words}</blockquote>
              <p className="row-facts">
                {[remark.name, remark.organisationName, words.said[remark.onBehalfOf], clockOf(language, remark.recordedAt)]
                  .filter((fact) => fact !== "")
                  .join(" · ")}
              </p>
              {underWay.has(remark.id) && (
                <p className="row-facts">
                  <Icon path={waitIcon} /> {words.waiting}
                </p>
              )}
              {remark.enteredAt !== null && (
                <p className="row-facts">
                  <Icon path={checkIcon} /> {words.entered}
                </p>
              )}
            </div>
            <div className="row-actions">
              {remark.may.takeBack && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={words.takeBackName(remark.words)}
                  onClick={() => session.enter({ kind: "takeBack", agendaItemId: liveItem.id, remarkId: remark.id })}
                >
                  {words.takeBack}
                </button>
              )}
              {live.may.agree && !underWay.has(remark.id) && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() =>
                    session.enter({
                      kind: "remarkEntry",
                      agendaItemId: liveItem.id,
                      remarkId: remark.id,
                      entered: remark.enteredAt === null,
                    })
                  }
                >
                  {remark.enteredAt === null ? words.enter : words.notEntered}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!live.may.remark && draft !== null && draft.words.trim() !== "" && <NotSent draft={draft} onDismiss={() => onDraft(null)} />}
      {live.may.remark &&
        (draft === null ? (
          <button
            type="button"
            ref={button}
            className={`button ${live.may.conduct ? "button-secondary button-small" : "button-primary"} live-ask`}
            onClick={() => {
              onDraft({ words: "", onBehalfOf: "person" });
              onHold(true);
            }}
          >
            {words.ask}
          </button>
        ) : (
          <RemarkForm
            draft={draft}
            onDraft={onDraft}
            onSend={(remark) => {
              session.enter({ kind: "remark", agendaItemId: liveItem.id, remarkId: ownId("rem"), remark, at: new Date().toISOString() });
              close();
            }}
            onCancel={close}
          />
        ))}
    </section>
  );
}

/** The meeting ended while somebody wrote: their words stay, to be copied, or sent if it goes on after all. */
function NotSent({ draft, onDismiss }: { draft: NewRemark; onDismiss: () => void }) {
  const words = useWords(livePageWords);
  return (
    <div className="live-refused" role="alert">
      <p>
        <strong>{words.remarks.notSent}</strong> »{draft.words}«
      </p>
      <button type="button" className="button button-secondary button-small" onClick={onDismiss}>
        {words.line.dismiss}
      </button>
    </div>
  );
}

type RemarkFormProps = { draft: NewRemark; onDraft: (draft: NewRemark) => void; onSend: (remark: NewRemark) => void; onCancel: () => void };

function RemarkForm({ draft, onDraft, onSend, onCancel }: RemarkFormProps) {
  const words = useWords(livePageWords).remarks;
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const said = draft.words.trim();
  const send = () => (said === "" ? setRefused([{ path: "words", issue: "empty" }]) : onSend({ ...draft, words: said }));
  return (
    <Form onSubmit={send} error={null} refused={refused} pending={false} submit={words.send} onCancel={onCancel}>
      <ProseField
        name="words"
        label={words.words}
        help={words.askHelp}
        value={draft.words}
        onChange={(value) => onDraft({ ...draft, words: value })}
      />
      <Choices
        legend={words.behalf}
        value={draft.onBehalfOf}
        onChange={(onBehalfOf) => onDraft({ ...draft, onBehalfOf })}
        choices={behalves.map((value) => ({ value, label: words.behalves[value] }))}
      />
    </Form>
  );
}
