import { raw } from "hono/html";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import { longDateTime, type Language } from "../../i18n/language.ts";
import { minutesWords } from "../../i18n/minutes.ts";
import { publicMinutesWords } from "../../i18n/public-minutes.ts";
import { afterApproval, approvalFacts } from "../../papers/minutes-paper.ts";
import { attendanceParts, itemParts } from "../../papers/minutes.ts";
import type { PaperPart } from "../../papers/paper.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { escapeHtml, fieldHtml } from "../../text/html.ts";
import { Page, placed } from "./page.tsx";

/** Published minutes as everybody may read them: the words of the approved ones, and what was added afterwards, marked. */
export function MinutesPage({ language, view }: { language: Language; view: MinutesView }) {
  const words = minutesWords[language];
  const title = words.title(view.minutes.forum.name);
  const address = addressOf(view);
  return (
    <Page language={language} title={`${title}, ${longDateTime(language, new Date(view.meeting.startsAt))}`} address={address} indexed>
      <Kicker language={language} view={view} words={words.variant.public} />
      <h1>{title}</h1>
      <Facts language={language} view={view} />
      <div class="minutes-text">
        <Parts language={language} parts={attendanceParts(language, view.minutes)} />
        {view.minutes.items.map((item) => (
          <section id={`item-${item.number}`}>
            <Parts language={language} parts={itemParts(language, item, 2)} />
            <p class="record-help">
              <a href={placed(language, `${address}/items/${item.number}`)}>{publicMinutesWords[language].own(item.number)}</a>
            </p>
            <Added language={language} parts={afterApproval(language, view, item.id, 3)} />
          </section>
        ))}
        <Added language={language} parts={afterApproval(language, view, null, 2)} />
      </div>
      <Fingerprint language={language} view={view} />
    </Page>
  );
}

/** One item of them, at an address of its own. */
export function MinutesItemPage({ language, view, number }: { language: Language; view: MinutesView; number: number }) {
  const words = minutesWords[language];
  const around = publicMinutesWords[language];
  const item = view.minutes.items.find((candidate) => candidate.number === number);
  if (item === undefined) return null;
  const [head, ...rest] = itemParts(language, item, 2);
  return (
    <Page language={language} title={item.title} address={`${addressOf(view)}/items/${number}`} indexed>
      <Kicker language={language} view={view} words={around.part} />
      <h1>{words.item(item.number, item.title)}</h1>
      <p>
        <a href={placed(language, `${addressOf(view)}#item-${number}`)}>{around.whole}</a>
      </p>
      <Facts language={language} view={view} />
      <div class="minutes-text">
        {raw(fieldHtml(head?.content ?? [], { words: blockWords[language] }))}
        <Parts language={language} parts={rest.map((part) => ({ ...part, level: 2 }))} />
        <Added language={language} parts={afterApproval(language, view, item.id, 2)} />
      </div>
      <Fingerprint language={language} view={view} />
    </Page>
  );
}

const addressOf = ({ meeting }: MinutesView): string => `/public/meetings/${meeting.id}/minutes`;

function Kicker({ language, view, words }: { language: Language; view: MinutesView; words: string }) {
  return (
    <p class="record-kicker">
      <a href={placed(language, `/public/meetings/${view.meeting.id}`)}>{view.minutes.forum.name}</a> · {words}
    </p>
  );
}

function Facts({ language, view }: { language: Language; view: MinutesView }) {
  const words = minutesWords[language];
  const { startsAt, place } = view.minutes.meeting;
  const facts = [
    { label: words.meeting, value: longDateTime(language, new Date(startsAt)) },
    ...(place === "" ? [] : [{ label: words.place, value: place }]),
    ...approvalFacts(language, view),
  ];
  return (
    <dl class="record-facts">
      {facts.map(({ label, value }) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

function Fingerprint({ language, view }: { language: Language; view: MinutesView }) {
  const words = publicMinutesWords[language];
  const address = addressOf(view);
  return (
    <>
      <h2>{words.take}</h2>
      <ul>
        <li>
          <a href={`${address}/export?format=html&lang=${language}`}>{words.print}</a>
        </li>
        <li>
          <a href={`${address}/export?format=docx&lang=${language}`}>{words.docx}</a>
        </li>
        <li>
          <a href={`${address}/export?format=markdown&lang=${language}`}>{words.markdown}</a>
        </li>
        <li>
          <a href={`${address}/data`}>{words.bytes}</a>
        </li>
      </ul>
      <dl class="record-facts">
        <dt>{minutesWords[language].fingerprint}</dt>
        <dd>
          <code class="record-hash">{view.sha256}</code>
        </dd>
      </dl>
      <p class="record-help">{words.fingerprintHelp}</p>
    </>
  );
}

function Parts({ language, parts }: { language: Language; parts: PaperPart[] }) {
  return raw(
    parts
      .map(
        ({ heading, level, content }) =>
          `<h${level}>${escapeHtml(heading)}</h${level}>${fieldHtml(content, { words: blockWords[language], baseHeadingLevel: level + 1 })}`,
      )
      .join(""),
  );
}

function Added({ language, parts }: { language: Language; parts: PaperPart[] }) {
  return (
    <>
      {parts.map((part) => (
        <div class="record-notice">
          <Parts language={language} parts={[part]} />
        </div>
      ))}
    </>
  );
}
