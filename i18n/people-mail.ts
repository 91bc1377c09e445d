import type { SpaceRole } from "../contract/space.ts";
import { longDate, type Dictionary, type Language } from "./language.ts";
import { spaceRoleHelp } from "./roles.ts";

type Letter = { subject: string; text: string };
type Part = { space: string; role: SpaceRole; validTo: string | null };

type PeopleMailWords = {
  invitation: (letter: Part & { by: string; organisation: string; words: string; link: string; days: number }) => Letter;
  /** To somebody who takes part from now on, without having been asked first. */
  added: (letter: Part & { party: string; by: string; link: string }) => Letter;
  asked: (letter: { space: string; person: string; organisation: string; words: string; link: string }) => Letter;
  granted: (letter: Part & { link: string }) => Letter;
  /** To those who take part as themselves. */
  position: (letter: { title: string; by: string; until: string; words: string; link: string }) => Letter;
  /** Names nothing: whoever was not let in does not learn what is there. */
  declined: (letter: { link: string }) => Letter;
};

const until = (language: Language, validTo: string | null): string[] =>
  validTo === null
    ? []
    : [
        `${language === "da" ? "Adgang til og med" : "Access up to and including"} ${longDate(language, new Date(`${validTo}T12:00:00Z`))}.`,
      ];

const quoted = (words: string): string[] => (words === "" ? [] : ["", `»${words}«`]);
const from = (person: string, organisation: string): string => (organisation === "" ? person : `${person}, ${organisation}`);

export const peopleMail: Dictionary<PeopleMailWords> = {
  da: {
    invitation: ({ space, by, organisation, role, validTo, words, link, days }) => ({
      subject: `Invitation til »${space}«`,
      text: [
        "Hej",
        "",
        `${from(by, organisation)}, inviterer dig til at være med i samarbejdsrummet »${space}«.`,
        ...quoted(words),
        "",
        `Det kan du dér: ${spaceRoleHelp.da[role]}`,
        ...until("da", validTo),
        "",
        "Se invitationen, og sig ja her:",
        link,
        "",
        `Linket er kun til dig, virker én gang og i ${days} dage. Vil du ikke være med, skal du ikke gøre noget.`,
      ].join("\n"),
    }),
    added: ({ space, party, by, role, validTo, link }) => ({
      subject: `${party} er med i »${space}«`,
      text: [
        "Hej",
        "",
        `${by} har givet ${party} adgang til samarbejdsrummet »${space}«.`,
        `Adgangen: ${spaceRoleHelp.da[role]}`,
        ...until("da", validTo),
        "",
        "Åbn rummet her:",
        link,
      ].join("\n"),
    }),
    asked: ({ space, person, organisation, words, link }) => ({
      subject: `${person} beder om adgang til »${space}«`,
      text: [
        "Hej",
        "",
        `${from(person, organisation)}, har fulgt et link og beder om adgang til samarbejdsrummet »${space}«.`,
        ...quoted(words),
        "",
        "Giv adgang, eller sig nej, her:",
        link,
        "",
        "Du får brevet, fordi du er tovholder. Den, der spørger, ser intet, før du har svaret.",
      ].join("\n"),
    }),
    granted: ({ space, role, validTo, link }) => ({
      subject: `Du har fået adgang til »${space}«`,
      text: ["Hej", "", `Du er nu med i »${space}«. ${spaceRoleHelp.da[role]}`, ...until("da", validTo), "", "Åbn det her:", link].join(
        "\n",
      ),
    }),
    position: ({ title, by, until, words, link }) => ({
      subject: `Hvad siger du til »${title}«?`,
      text: [
        "Hej",
        "",
        `${by} beder om din stilling til »${title}« senest ${longDate("da", new Date(`${until}T12:00:00Z`))}.`,
        ...quoted(words),
        "",
        "Læs, kommentér, og tag stilling på én side:",
        link,
      ].join("\n"),
    }),
    declined: ({ link }) => ({
      subject: "Svar på, at du bad om adgang",
      text: ["Hej", "", "Du har bedt om adgang til dette, og det er ikke givet:", link, "", "Spørg den, du har linket fra."].join("\n"),
    }),
  },
  en: {
    invitation: ({ space, by, organisation, role, validTo, words, link, days }) => ({
      subject: `Invitation to “${space}”`,
      text: [
        "Hello",
        "",
        `${from(by, organisation)}, invites you to take part in the space “${space}”.`,
        ...quoted(words),
        "",
        `What you can do there: ${spaceRoleHelp.en[role]}`,
        ...until("en", validTo),
        "",
        "See the invitation and accept it here:",
        link,
        "",
        `The link is for you alone and works once, for ${days} days. If you do not want to take part, you need do nothing.`,
      ].join("\n"),
    }),
    added: ({ space, party, by, role, validTo, link }) => ({
      subject: `${party} takes part in “${space}”`,
      text: [
        "Hello",
        "",
        `${by} has let ${party} into the space “${space}”.`,
        `Access: ${spaceRoleHelp.en[role]}`,
        ...until("en", validTo),
        "",
        "Open the space here:",
        link,
      ].join("\n"),
    }),
    asked: ({ space, person, organisation, words, link }) => ({
      subject: `${person} asks for access to “${space}”`,
      text: [
        "Hello",
        "",
        `${from(person, organisation)}, has followed a link and asks to be let into the space “${space}”.`,
        ...quoted(words),
        "",
        "Let them in, or decline, here:",
        link,
        "",
        "You get this because you are a lead. Whoever asks sees nothing until you have answered.",
      ].join("\n"),
    }),
    granted: ({ space, role, validTo, link }) => ({
      subject: `You have been let into “${space}”`,
      text: [
        "Hello",
        "",
        `You now take part in “${space}”. ${spaceRoleHelp.en[role]}`,
        ...until("en", validTo),
        "",
        "Open it here:",
        link,
      ].join("\n"),
    }),
    position: ({ title, by, until, words, link }) => ({
      subject: `What do you say to “${title}”?`,
      text: [
        "Hello",
        "",
        `${by} asks for your position on “${title}” by ${longDate("en", new Date(`${until}T12:00:00Z`))}.`,
        ...quoted(words),
        "",
        "Read, comment, and take a position on one page:",
        link,
      ].join("\n"),
    }),
    declined: ({ link }) => ({
      subject: "Answer to your asking for access",
      text: ["Hello", "", "You asked for access to this, and it was not given:", link, "", "Ask whoever you have the link from."].join(
        "\n",
      ),
    }),
  },
};
