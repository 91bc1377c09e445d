import { raw } from "hono/html";
import type { CanonicalText } from "../../contract/text.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { agendaItemStateWords, itemTypeWords } from "../../i18n/meetings.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { CalledOff } from "./called-off.tsx";
import { Joined } from "./joined.tsx";
import { publicPageWords } from "../../i18n/public-pages.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { valueWords } from "../../i18n/values.ts";
import { fieldHtml } from "../../text/html.ts";
import { holdsSomething } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import type { PublicItem } from "../screens/public-item.ts";
import { Page, placed } from "./page.tsx";

/** An open item of an agenda, at an address of its own: the text put to the forum, what was decided, and what was decided before. */
export function ItemPage({
  language,
  matter: { meeting, item, sections, attachments, frozen },
}: {
  language: Language;
  matter: PublicItem;
}) {
  const words = publicPageWords[language];
  const { decision } = item;
  const earlier = item.earlierTreatments.filter(({ withdrawn }) => !withdrawn);
  return (
    <Page language={language} title={item.title} address={`/public/items/${item.id}`} indexed>
      <p class="record-kicker">{words.item(item.number)}</p>
      <h1>{item.title}</h1>
      {decision === null ? null : (
        <p class="record-outcome">
          <a href={placed(language, `/public/decisions/${decision.id}`)}>
            {`${words.decision}: ${outcomeSentence[language](decision.outcome, decision.state, null)}`}
          </a>
          <Joined language={language} joining={decision.joining} />
        </p>
      )}
      <CalledOff language={language} meeting={meeting} />
      <dl class="record-facts">
        <dt>{words.meeting}</dt>
        <dd>
          <a href={placed(language, `/public/meetings/${meeting.id}`)}>
            {words.meetingOf(meeting.forum.name, longDateTime(language, new Date(meeting.startsAt)))}
          </a>
        </dd>
        <dt>{words.itemType}</dt>
        <dd>{itemTypeWords[language][item.itemType]}</dd>
        {decision === null ? (
          <>
            <dt>{words.decision}</dt>
            <dd>{item.state === "published" ? words.notDecided : agendaItemStateWords[language][item.state]}</dd>
          </>
        ) : null}
      </dl>
      {sections === null ? null : (
        <>
          <h2>{words.theCase}</h2>
          <Fields language={language} text={sections} />
        </>
      )}
      {attachments.length === 0 ? null : (
        <>
          <h2>{words.attachments}</h2>
          <ul class="record-list">
            {attachments.map(({ id, title, type }) => (
              <li>
                <a href={`/public/attachments/${id}`}>{`${title} (${type.toUpperCase()})`}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {frozen === null ? null : (
        <>
          <h2>{words.theText}</h2>
          <Fields language={language} text={frozen} />
        </>
      )}
      {earlier.length === 0 ? null : (
        <>
          <h2>{words.earlier}</h2>
          <ul class="record-list">
            {earlier.map(({ item: treated }) => (
              <li>
                <a href={placed(language, `/public/imported-items/${treated.id}`)}>{treated.title}</a>
                <p class="record-help">{treated.citation}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** Those of the fields that say something, each under its heading. */
function Fields({ language, text }: { language: Language; text: CanonicalText }) {
  return (
    <article class="record-text">
      {toldText(text, valueWords[language])
        .fields.filter(({ content }) => holdsSomething(content))
        .map(({ name, content }) => (
          <section>
            <h3>{labelOfStoredField(language, text.kind, name)}</h3>
            {raw(fieldHtml(content, { words: blockWords[language], baseHeadingLevel: 4 }))}
          </section>
        ))}
    </article>
  );
}
