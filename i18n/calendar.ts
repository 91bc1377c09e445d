import type { Dictionary } from "./language.ts";

type CalendarWords = {
  name: string;
  closedItem: string;
  calledOff: (forum: string) => string;
  title: string;
  lede: string;
  make: string;
  again: string;
  shown: string;
  label: string;
  exists: string;
  end: string;
  ended: string;
};

export const calendarWords: Dictionary<CalendarWords> = {
  da: {
    name: "Mine møder i Samarbejdsrum",
    closedItem: "Lukket punkt",
    calledOff: (forum) => `Aflyst: ${forum}`,
    title: "Møderne i din kalender",
    lede: "Du får en hemmelig adresse, som dit kalenderprogram kan abonnere på. Den viser møder i alle fora, hvor du har en plads. Lukkede punkter står uden titel.",
    make: "Lav en adresse",
    again: "Lav en ny adresse",
    shown: "Kopiér adressen nu. Den vises ikke igen. Enhver, der har den, kan se dine møder.",
    label: "Kalenderens adresse",
    exists: "Du har en adresse. Laver du en ny, holder den gamle op med at virke.",
    end: "Luk adressen",
    ended: "Adressen virker ikke mere.",
  },
  en: {
    name: "My meetings in Samarbejdsrum",
    closedItem: "Closed item",
    calledOff: (forum) => `Cancelled: ${forum}`,
    title: "The meetings in your calendar",
    lede: "You get a secret address that your calendar program can subscribe to. It shows meetings of all forums in which you have a seat. Closed items have no title.",
    make: "Make an address",
    again: "Make a new address",
    shown: "Copy the address now. It is not shown again. Anybody who has it can see your meetings.",
    label: "The calendar’s address",
    exists: "You have an address. If you make a new one, the old one stops working.",
    end: "Close the address",
    ended: "The address works no more.",
  },
};
