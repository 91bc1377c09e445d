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
    confirm: "Yes, cancel the meeting",
    keep: "No, keep it",
  },
};
