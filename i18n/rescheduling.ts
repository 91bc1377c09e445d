import type { Dictionary } from "./language.ts";

/** Moving a meeting, and calling it off. */
export const reschedulingWords: Dictionary<{
  move: string;
  moveHelp: string;
  moveHelpOut: string;
  reason: string;
  reasonHelp: string;
  moved: string;
  cancel: string;
  cancelTitle: string;
  cancelText: string;
  cancelTextOut: string;
  cancelReason: string;
  cancelReasonHelp: string;
  cancelled: string;
  confirm: string;
  keep: string;
}> = {
  da: {
    move: "Ret tid og sted",
    moveHelp: "Dagsordenen er ikke ude endnu, så ingen får besked om ændringen.",
    moveHelpOut: "Dagsordenen er ude. Alle med en plads i forummet får brev om, hvornår og hvor mødet er nu, og kalenderne følger med.",
    reason: "Hvorfor er mødet flyttet?",
    reasonHelp: "Står i brevet.",
    moved: "Mødet er flyttet.",
    cancel: "Aflys mødet",
    cancelTitle: "Skal mødet aflyses?",
    cancelText:
      "Mødet bliver stående som aflyst og kan ikke tages i brug igen. Indsendte tekster på dagsordenen venter på et andet møde. Dagsordenen er ikke ude endnu, så ingen får besked.",
    cancelTextOut:
      "Dagsordenen er ude. Alle, der har fået den eller har en plads i forummet, får brev om, at mødet er aflyst. Mødet bliver stående som aflyst og kan ikke tages i brug igen. Dagsordenen kan stadig læses, og punkterne venter på et andet møde.",
    cancelReason: "Hvorfor er mødet aflyst?",
    cancelReasonHelp: "Står i brevet og på mødets side, som alle kan læse. Skriv ikke noget om enkeltpersoner eller lukkede punkter.",
    cancelled: "Mødet er aflyst.",
    confirm: "Ja, aflys mødet",
    keep: "Nej, behold det",
  },
  en: {
    move: "Change time and place",
    moveHelp: "The agenda is not out yet, so nobody is told of the change.",
    moveHelpOut:
      "The agenda is out. Everybody with a seat in the forum gets a letter about when and where the meeting is now, and calendars follow.",
    reason: "Why was the meeting moved?",
    reasonHelp: "Stands in the letter.",
    moved: "The meeting was moved.",
    cancel: "Cancel the meeting",
    cancelTitle: "Cancel the meeting?",
    cancelText:
      "The meeting stays as cancelled and cannot be taken up again. Submitted texts on its agenda wait for another meeting. The agenda is not out yet, so nobody is told.",
    cancelTextOut:
      "The agenda is out. Everybody who got it, or has a seat in the forum, gets a letter that the meeting is called off. The meeting stays as called off and cannot be taken up again. The agenda can still be read, and its items wait for another meeting.",
    cancelReason: "Why is the meeting called off?",
    cancelReasonHelp:
      "Stands in the letter and on the meeting’s page, which everybody can read. Write nothing about single people or closed items.",
    cancelled: "The meeting is called off.",
    confirm: "Yes, cancel the meeting",
    keep: "No, keep it",
  },
};
