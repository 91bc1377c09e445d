import { mailedKinds, type MailedKind, type NotificationView } from "../contract/notification.ts";
import type { Dictionary, Language } from "./language.ts";
import { notificationKindWords, notificationSentence, notificationTitle } from "./notifications.ts";

type Letter = {
  views: NotificationView[];
  /** Some of it may have come before: nobody knows whether the letter went. */
  isPerhapsRepeated: boolean;
  baseUrl: string;
  /** Where somebody has no more mails of the kind. */
  stopLinks: Map<MailedKind, string>;
};

type LetterWords = {
  subject: (count: number) => string;
  opening: string;
  repeated: string;
  more: (count: number) => string;
  settings: string;
  stop: (kind: string) => string;
};

const words: Dictionary<LetterWords> = {
  da: {
    subject: (count) => (count === 1 ? "Nyt til dig i Samarbejdsrum" : `Nyt til dig i Samarbejdsrum: ${count} ting`),
    opening: "Hej\n\nDet her er nyt til dig, og du har ikke set det i Samarbejdsrum endnu.",
    repeated: "Vi ved ikke, om en tidligere mail nåede frem. Noget af det her kan du derfor have fået før.",
    more: (count) => `Og ${count} mere, som du finder i Samarbejdsrum.`,
    settings: "Vælg selv, hvornår du vil have mails, og om hvad",
    stop: (kind) => `Ingen flere mails om dette (${kind})`,
  },
  en: {
    subject: (count) => (count === 1 ? "News for you in Samarbejdsrum" : `News for you in Samarbejdsrum: ${count} things`),
    opening: "Hello\n\nThis is new to you, and you have not seen it in Samarbejdsrum yet.",
    repeated: "We do not know whether an earlier mail arrived. You may have had some of this before.",
    more: (count) => `And ${count} more, which you find in Samarbejdsrum.`,
    settings: "Choose when you want mails, and about what",
    stop: (kind) => `No more mails about this (${kind})`,
  },
};

const shownMax = 40;

/** One letter of everything, kind by kind. Nothing of a closed item but that there is one, and no word that anybody wrote. */
export function notificationMail(language: Language, letter: Letter): { subject: string; text: string } {
  const say = words[language];
  const { views, isPerhapsRepeated, baseUrl, stopLinks } = letter;
  const shown = views.slice(0, shownMax);
  const parts = mailedKinds.flatMap((kind) => {
    const own = shown.filter((view) => view.kind === kind);
    if (own.length === 0) return [];
    const lines = own.flatMap((view) => [
      `- ${notificationSentence(language, view, true)}`,
      `  ${notificationTitle(language, view, true)}`,
      `  ${baseUrl}${view.path}`,
    ]);
    const stop = `${say.stop(notificationKindWords[language][kind].toLowerCase())}:\n${stopLinks.get(kind) ?? ""}`;
    return [[notificationKindWords[language][kind], "", ...lines, "", stop].join("\n")];
  });
  return {
    subject: say.subject(views.length),
    text: [
      say.opening,
      ...(isPerhapsRepeated ? [say.repeated] : []),
      ...parts,
      ...(views.length > shown.length ? [say.more(views.length - shown.length)] : []),
      `${say.settings}:\n${baseUrl}/notifications/mail`,
    ].join("\n\n"),
  };
}
