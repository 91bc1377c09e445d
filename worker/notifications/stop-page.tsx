import type { Language } from "../../i18n/language.ts";
import { stopWords } from "../../i18n/notification-stop.ts";
import { notificationKindWords } from "../../i18n/notifications.ts";
import { Page } from "../public/page.tsx";
import type { Stopped } from "./stop-links.ts";

type StopPageProps = { language: Language; stopped: Stopped; address: string; isDone: boolean };

/** Asks once before it is done: programs that look into mails open the links in them. */
export function StopPage({ language, stopped, address, isDone }: StopPageProps) {
  const words = stopWords[language];
  const kind = stopped === "all" ? words.all : notificationKindWords[language][stopped].toLowerCase();
  return (
    <Page language={language} title={words.title} address={address} indexed={false}>
      <h1>{isDone ? words.done : words.title}</h1>
      <p>{isDone ? words.doneText(kind) : words.ask(kind)}</p>
      {isDone ? (
        <p>
          <a href="/notifications/mail">{words.settings}</a>
        </p>
      ) : (
        <form method="post" action={address}>
          <button type="submit" class="button button-primary">
            {words.stop}
          </button>
        </form>
      )}
    </Page>
  );
}
