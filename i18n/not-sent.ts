import type { NotSentReason } from "../contract/endpoint.ts";
import type { Dictionary } from "./language.ts";

/** In the log of a receiver, where an answer would stand: why nothing was sent. */
export const notSentWords: Dictionary<Record<NotSentReason, string>> = {
  da: {
    address_inward: "Ikke sendt: Adressens navn fører ind i et lukket netværk",
    address_refused: "Ikke sendt: Den adresse må der ikke sendes til",
  },
  en: {
    address_inward: "Not sent: the address’s name leads into a closed network",
    address_refused: "Not sent: nothing may be sent to that address",
  },
};
