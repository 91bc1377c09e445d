import { longDate, type Dictionary } from "./language.ts";

type Letter = { forum: string; startsAt: Date; link: string };

/** Told to everybody with a seat, in a few words: what minutes say is behind the sign-in. */
export const minutesMail: Dictionary<Record<"sent" | "published", (letter: Letter) => { subject: string; text: string }>> = {
  da: {
    sent: ({ forum, startsAt, link }) => ({
      subject: `Referat til godkendelse: ${forum}, ${longDate("da", startsAt)}`,
      text: `Referatet fra mødet i ${forum} ${longDate("da", startsAt)} er klar. Læs det, og godkend det, eller skriv, hvorfor du ikke gør:\n\n${link}\n`,
    }),
    published: ({ forum, startsAt, link }) => ({
      subject: `Referat: ${forum}, ${longDate("da", startsAt)}`,
      text: `Referatet fra mødet i ${forum} ${longDate("da", startsAt)} er godkendt og offentliggjort:\n\n${link}\n`,
    }),
  },
  en: {
    sent: ({ forum, startsAt, link }) => ({
      subject: `Minutes for approval: ${forum}, ${longDate("en", startsAt)}`,
      text: `The minutes of the meeting of ${forum} on ${longDate("en", startsAt)} are ready. Read them, and approve them or write why you do not:\n\n${link}\n`,
    }),
    published: ({ forum, startsAt, link }) => ({
      subject: `Minutes: ${forum}, ${longDate("en", startsAt)}`,
      text: `The minutes of the meeting of ${forum} on ${longDate("en", startsAt)} are approved and published:\n\n${link}\n`,
    }),
  },
};
