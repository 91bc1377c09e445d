import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { longDate } from "../../i18n/language.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { externalIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { AttendeeRows } from "./attendee-rows.tsx";
import { ImportedItemParts, OutcomeOf } from "./imported-item.tsx";
import { importQuery } from "./queries.ts";
import { Source } from "./source.tsx";
import { useWithdrawing, WithdrawButton, WithdrawnNotice } from "./withdrawal.tsx";

const route = getRouteApi("/app/imports/$importId");

export function ImportedMeetingPage() {
  const record = useWords(recordPageWords);
  const words = record.imported;
  const shell = useWords(shellWords);
  const { language } = useLanguage();
  const { importId } = route.useParams();
  const query = useQuery(importQuery(importId));
  const meeting = query.data;
  return (
    <Page
      className="page-narrow"
      title={meeting === undefined ? (query.isError ? words.mark : shell.loading) : words.title(meeting.forum.name)}
      tabTitle={meeting?.citation ?? words.mark}
      above={
        meeting !== undefined && (
          <Link to="/forums/$forumId" params={{ forumId: meeting.forum.id }}>
            {meeting.forum.name}
          </Link>
        )
      }
      below={
        meeting !== undefined && (
          <p className="facts">
            <span>
              {longDate(language, noonOf(meeting.date))} {meeting.startsAt !== null && words.startsAt(meeting.startsAt)}
            </span>
            {meeting.place !== "" && <span>{meeting.place}</span>}
            <Tag tone="quiet">{words.mark}</Tag>
            {meeting.publicUrl !== null && (
              <a href={meeting.publicUrl}>
                {record.publicPage}
                <Icon path={externalIcon} />
              </a>
            )}
          </p>
        )
      }
    >
      <Loaded query={query} lines={8}>
        {(loaded) => <Imported meeting={loaded} />}
      </Loaded>
    </Page>
  );
}

/** A calendar date as a point in time that is the same day in Copenhagen. */
export const noonOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

function Imported({ meeting }: { meeting: ImportedMeeting }) {
  const words = useWords(recordPageWords).imported;
  const withdrawing = useWithdrawing(meeting.id);
  return (
    <>
      <WithdrawnNotice meeting={meeting} withdrawing={withdrawing} />
      <p className="import-mark">
        {words.by(meeting.importedBy?.name ?? words.someone)} · <Moment at={meeting.importedAt} form="dateTime" /> · {words.cite}:{" "}
        <cite>{meeting.citation}</cite> <Copy text={meeting.citation} />
      </p>
      <Section title={words.items}>
        {meeting.items.length === 0 && <p className="quiet">{words.itemsEmpty}</p>}
        {meeting.items.map((item) => (
          <section key={item.id} className="imported-item" aria-labelledby={item.id}>
            <h3 id={item.id}>
              <Link to="/imported-items/$importedItemId" params={{ importedItemId: item.id }}>
                {words.item(item.number ?? "", item.title)}
              </Link>
            </h3>
            <OutcomeOf item={item} />
            <ImportedItemParts item={item} headingLevel={4} />
          </section>
        ))}
      </Section>
      {meeting.attendance.length > 0 && (
        <Section title={words.attendance}>
          <AttendeeRows attendees={meeting.attendance} />
        </Section>
      )}
      {meeting.source !== null && <Source meeting={meeting} source={meeting.source} />}
      {withdrawing.error !== null && <ProblemNotice error={withdrawing.error} />}
      {meeting.may.withdraw && <WithdrawButton withdrawing={withdrawing} />}
    </>
  );
}
