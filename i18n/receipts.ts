import type { Dictionary } from "./language.ts";

type ReceiptsWords = {
  title: string;
  lede: string;
  none: string;
  deliveries: Record<"waiting" | "received" | "given_up", string>;
  notTold: string;
  journalised: (reference: string, system: string) => string;
};

const da: ReceiptsWords = {
  title: "Hvem ved det",
  lede: "De organisationer, hvis systemer har fået besked om beslutningen, og hvor de har journaliseret den.",
  none: "Ingen organisationers systemer har fået besked endnu.",
  deliveries: { waiting: "Besked på vej", received: "Modtaget", given_up: "Kunne ikke leveres" },
  notTold: "Ingen besked",
  journalised: (reference, system) => `Journaliseret som ${reference} i ${system}`,
};

const en: ReceiptsWords = {
  title: "Who knows",
  lede: "The organisations whose systems have been told of the decision, and where they have entered it.",
  none: "No organisation's systems have been told yet.",
  deliveries: { waiting: "On its way", received: "Received", given_up: "Could not be delivered" },
  notTold: "Not told",
  journalised: (reference, system) => `Entered as ${reference} in ${system}`,
};

export const receiptsWords: Dictionary<ReceiptsWords> = { da, en };
