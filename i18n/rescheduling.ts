import type { Dictionary } from "./language.ts";

/** Moving a meeting, and calling it off. */
export const reschedulingWords: Dictionary<{
  move: string;
  moveHelp: string;
  cancel: string;
  cancelTitle: string;
  cancelText: string;
  confirm: string;
  keep: string;
}> = {
  da: {
    move: "Ret tid og sted",
    moveHelp: "Dagsordenen er ikke ude endnu, så ingen får besked om ændringen.",
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
    cancel: "Cancel the meeting",
    cancelTitle: "Cancel the meeting?",
    cancelText:
      "The meeting stays as cancelled and cannot be taken up again. Submitted texts on its agenda wait for another meeting. The agenda is not out yet, so nobody is told.",
    confirm: "Yes, cancel the meeting",
    keep: "No, keep it",
  },
};
