import type { RecordHit, RecordPage } from "../../contract/record.ts";
import { longDate, type Language } from "../../i18n/language.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";
import type { PublicForum } from "../screens/public-forum.ts";
import { Follow } from "./front-page.tsx";
import { Hits, Meetings, Pages } from "./lists.tsx";
import { Page, placed } from "./page.tsx";

/** Imported meetings that are named before one asks for the rest. */
const importsShown = 20;

type ForumPageProps = { language: Language; forum: PublicForum; latest: RecordHit[]; allImports: boolean };

/** A forum as everybody may see it: what it is, its open meetings, and what it decided in them. */
export function ForumPage({ language, forum, latest, allImports }: ForumPageProps) {
  const words = publicPageWords[language];
  const address = `/public/forums/${forum.id}`;
  const imports = allImports ? forum.imports : forum.imports.slice(0, importsShown);
  return (
    <Page language={language} title={forum.name} address={address} indexed={!allImports} atom={`${address}/atom`}>
      <p class="record-kicker">{[forum.kind, forum.level].filter((part) => part !== "").join(" · ")}</p>
      <h1>{forum.name}</h1>
      <Facts language={language} forum={forum} />
      <h2>{words.meetings}</h2>
      {forum.meetings.length === 0 ? (
        <p>{words.noMeetings}</p>
      ) : (
        <Meetings language={language} meetings={forum.meetings} withForum={false} />
      )}
      <h2>{words.decisions}</h2>
      {latest.length === 0 ? (
        <p>{words.nothingDecided}</p>
      ) : (
        <>
          <Hits language={language} hits={latest} terms={[]} />
          <p>
            <a href={placed(language, `${address}/decisions`)}>{words.allDecisions}</a>
          </p>
        </>
      )}
      {imports.length === 0 ? null : (
        <>
          <h2>{words.importedMeetings}</h2>
          <ul class="record-list">
            {imports.map(({ id, date, place }) => (
              <li>
                <a href={placed(language, `/public/imports/${id}`)}>{longDate(language, new Date(`${date}T12:00:00Z`))}</a>
                {place === "" ? null : <p class="record-help">{place}</p>}
              </li>
            ))}
          </ul>
          {imports.length === forum.imports.length ? null : (
            <p>
              <a href={placed(language, `${address}?imports=all`)}>{words.moreImported(forum.imports.length)}</a>
            </p>
          )}
        </>
      )}
      <Follow language={language} atom={`${address}/atom`} calendar={`${address}/calendar.ics`} />
    </Page>
  );
}

function Facts({ language, forum }: { language: Language; forum: PublicForum }) {
  const words = publicPageWords[language];
  const { parent, successor, validTo, organisations } = forum;
  if (parent === null && successor === null && organisations.length === 0) return null;
  return (
    <dl class="record-facts">
      {parent === null ? null : (
        <>
          <dt>{words.parent}</dt>
          <dd>
            <a href={placed(language, `/public/forums/${parent.id}`)}>{parent.name}</a>
          </dd>
        </>
      )}
      {successor === null ? null : (
        <>
          <dt>{words.successor}</dt>
          <dd>
            <a href={placed(language, `/public/forums/${successor.id}`)}>{successor.name}</a>
            {validTo === null ? "" : ` (${words.until(longDate(language, new Date(`${validTo}T12:00:00Z`)))})`}
          </dd>
        </>
      )}
      {organisations.length === 0 ? null : (
        <>
          <dt>{words.takingPart}</dt>
          <dd>
            <ul class="record-plain">
              {organisations.map((name) => (
                <li>{name}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

type DecisionsPageProps = { language: Language; forum: { id: string; name: string }; page: RecordPage; isFirst: boolean };

/** Everything a forum has decided openly, a few hundred to a page: for those who look for what they do not know the words of. */
export function DecisionsPage({ language, forum, page, isFirst }: DecisionsPageProps) {
  const words = publicPageWords[language];
  const home = `/public/forums/${forum.id}`;
  const address = `${home}/decisions`;
  const next = page.next === null ? null : placed(language, `${address}?cursor=${encodeURIComponent(page.next)}`);
  return (
    <Page language={language} title={`${words.decisions}, ${forum.name}`} address={address} indexed={isFirst} atom={`${home}/atom`}>
      <p class="record-kicker">
        <a href={placed(language, home)}>{forum.name}</a>
      </p>
      <h1>{words.allDecisions}</h1>
      {page.hits.length === 0 ? <p>{words.nothingDecided}</p> : <Hits language={language} hits={page.hits} terms={[]} />}
      <Pages language={language} next={next} first={isFirst ? null : placed(language, address)} />
    </Page>
  );
}
