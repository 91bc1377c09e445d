import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { MinutesView } from "../../contract/minutes-answers.ts";
import type { MinutedItem } from "../../contract/minutes.ts";
import type { MeetingSummary } from "../../contract/views.ts";
import { longDate } from "../../i18n/language.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { forumQuery } from "../forums/queries.ts";
import { Loaded } from "../shell/loaded.tsx";
import { ChangedMeanwhile, otherThanClash } from "../ui/changed-meanwhile.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { SelectField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { minutesQuery } from "./queries.ts";

/** Says of an item that it puts earlier minutes right. */
export function CorrectionDialog({ view, item, onClose }: { view: MinutesView; item: MinutedItem; onClose: () => void }) {
  const words = useWords(minutesPageWords).correcting;
  const query = useQuery(forumQuery(view.meeting.forum.id));
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <p>{words.lede}</p>
      <Loaded query={query} lines={3}>
        {({ meetings }) => {
          const earlier = meetings.filter(
            ({ startsAt, state }) => startsAt < view.meeting.startsAt && (state === "minutes_approved" || state === "minutes_published"),
          );
          const [first] = earlier;
          return first === undefined ? (
            <p>{words.none}</p>
          ) : (
            <Choice view={view} item={item} meetings={earlier} first={first.id} onClose={onClose} />
          );
        }}
      </Loaded>
    </Dialog>
  );
}

type ChoiceProps = { view: MinutesView; item: MinutedItem; meetings: MeetingSummary[]; first: Id<"meeting">; onClose: () => void };

function Choice({ view, item, meetings, first, onClose }: ChoiceProps) {
  const words = useWords(minutesPageWords).correcting;
  const { language } = useLanguage();
  // As it stands at this moment: minutes that are out say what stood when they were sent.
  const corrects = view.corrects.find(({ agendaItemId }) => agendaItemId === item.id) ?? null;
  const [meetingId, setMeetingId] = useState<Id<"meeting">>(corrects?.meetingId ?? first);
  const [itemId, setItemId] = useState("");
  const items = useQuery(minutesQuery(meetingId, "full")).data?.minutes.items ?? [];
  const correct = useSend(
    () =>
      put<MinutesView>(`/agenda-items/${item.id}/correction`, {
        meetingId,
        agendaItemId: itemId === "" ? null : itemId,
        seen: corrects === null ? null : { meetingId: corrects.meetingId, number: corrects.number },
      }),
    onClose,
  );
  // What somebody else has said of it since the dialog was opened.
  const [met, setMet] = useState(corrects);
  const isChanged = corrects?.meetingId !== met?.meetingId || corrects?.number !== met?.number;
  const said = (startsAt: string, number: number | null) =>
    `${longDate(language, new Date(startsAt))}, ${number === null ? words.whole : words.numbered(number)}`;
  const choose = (goOn: () => void) => () => {
    setMet(corrects);
    correct.reset();
    goOn();
  };
  const clashes = isChanged
    ? [
        {
          label: words.meeting,
          mine: said(meetings.find(({ id }) => id === meetingId)?.startsAt ?? "", items.find(({ id }) => id === itemId)?.number ?? null),
          theirs: corrects === null ? "" : said(corrects.startsAt, corrects.number),
          onMine: choose(() => undefined),
          onTheirs: choose(onClose),
        },
      ]
    : [];
  return (
    <Form
      onSubmit={() => correct.mutate(undefined)}
      error={otherThanClash(correct.error, clashes)}
      pending={correct.isPending}
      submit={words.confirm}
      onCancel={onClose}
    >
      <SelectField
        label={words.meeting}
        name="meetingId"
        value={meetingId}
        onChange={(value) => {
          const chosen = meetings.find(({ id }) => id === value);
          if (chosen !== undefined) setMeetingId(chosen.id);
          setItemId("");
        }}
        options={meetings.map(({ id, startsAt }) => ({ value: id, label: longDate(language, new Date(startsAt)) }))}
      />
      <SelectField
        label={words.item}
        name="agendaItemId"
        value={itemId}
        onChange={setItemId}
        options={[
          { value: "", label: words.whole },
          ...items.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
        ]}
      />
      <ChangedMeanwhile clashes={clashes} />
    </Form>
  );
}
