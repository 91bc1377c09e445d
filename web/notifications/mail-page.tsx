import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { mailedKinds, mailTimesOf, type MailedKind, type MailSettings, type MailTime } from "../../contract/notification.ts";
import { notificationPageWords } from "../../i18n/notification-page.ts";
import { notificationKindWords } from "../../i18n/notifications.ts";
import { shellWords } from "../../i18n/shell.ts";
import { languageOf, type Language } from "../../i18n/language.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { SelectField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { mailQuery } from "./queries.ts";

/** When mails come, and about what. */
export function MailPage() {
  const words = useWords(notificationPageWords);
  const query = useQuery(mailQuery);
  return (
    <Page
      title={words.mail.title}
      above={<Link to="/notifications">{words.title}</Link>}
      below={<p className="lede">{words.mail.lede}</p>}
      className="page-narrow"
    >
      <Loaded query={query} lines={8}>
        {(settings) => <Settings settings={settings} />}
      </Loaded>
    </Page>
  );
}

function Settings({ settings }: { settings: MailSettings }) {
  const words = useWords(notificationPageWords).mail;
  const shell = useWords(shellWords);
  const kinds = useWords(notificationKindWords);
  const announce = useAnnounce();
  // What may be chosen for which kind is in the lists; the API judges it.
  const [chosen, setChosen] = useState<{ language: Language; times: Record<MailedKind, MailTime> }>(settings);
  const [isSaved, setSaved] = useState(false);
  const save = useSend(
    () => put<MailSettings>("/notifications/mail", chosen),
    () => {
      setSaved(true);
      announce(words.saved);
    },
  );
  const change = (changed: Partial<typeof chosen>) => {
    setSaved(false);
    setChosen({ ...chosen, ...changed });
  };
  const choose = (kind: MailedKind, value: string) => {
    const time = mailTimesOf[kind].find((one) => one === value);
    if (time !== undefined) change({ times: { ...chosen.times, [kind]: time } });
  };
  return (
    <section className="section" aria-label={words.title}>
      <Form onSubmit={() => save.mutate(undefined)} error={save.error} pending={save.isPending} submit={shell.save}>
        {mailedKinds.map((kind) => (
          <SelectField
            key={kind}
            name={kind}
            label={kinds[kind]}
            value={chosen.times[kind]}
            onChange={(value) => choose(kind, value)}
            options={mailTimesOf[kind].map((value) => ({ value, label: words.times[value] }))}
          />
        ))}
        <SelectField
          name="language"
          label={words.language}
          value={chosen.language}
          onChange={(value) => change({ language: languageOf(value) })}
          options={[
            { value: "da", label: "Dansk" },
            { value: "en", label: "English" },
          ]}
        />
        <p className="quiet">{words.own}</p>
        {isSaved && <p className="quiet">{words.saved}</p>}
      </Form>
    </section>
  );
}
