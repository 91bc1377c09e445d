import type { Dictionary } from "./language.ts";

type CommentWords = {
  title: string;
  lede: string;
  open: (count: number) => string;
  unread: (count: number) => string;
  readAll: string;
  questions: (count: number) => string;
  toQuestions: string;
  write: string;
  writeHere: string;
  shortcut: string;
  show: string;
  shows: Record<"open" | "mine" | "resolved" | "all", string>;
  from: string;
  everybody: string;
  none: Record<"open" | "mine" | "resolved" | "all", string>;
  groups: { hanging: string; whole: string; lost: string; lostHelp: string; resolved: string };
  about: string;
  whole: string;
  selected: (words: string) => string;
  field: (label: string) => string;
  paragraph: string;
  comment: string;
  commentHelp: string;
  mention: string;
  mentionHelp: string;
  nobody: string;
  propose: string;
  proposal: string;
  proposalHelp: string;
  send: string;
  sent: string;
  quote: (words: string) => string;
  jump: string;
  goTo: string;
  wentTo: string;
  stoodIn: string;
  new: string;
  answers: (count: number) => string;
  expand: (by: string) => string;
  answer: string;
  answered: string;
  edit: string;
  save: string;
  saved: string;
  edited: string;
  delete: string;
  deleted: string;
  deletedSaid: string;
  gone: string;
  resolve: string;
  resolvedSaid: string;
  reopen: string;
  reopenedSaid: string;
  resolvedBy: string;
  settledMeanwhile: string;
  deletedMeanwhile: string;
  barred: string;
  proposed: string;
  strike: string;
  apply: string;
  applyHelp: string;
  applied: string;
  appliedSaid: string;
  stale: string;
  news: (by: string) => string;
  somebody: string;
};

const da: CommentWords = {
  title: "Kommentarer",
  lede: "Læses af alle, der kan læse dokumentet. Fra forummet ses de åbne.",
  open: (count) => (count === 0 ? "ingen åbne" : count === 1 ? "1 åben" : `${count} åbne`),
  unread: (count) => (count === 1 ? "1 ulæst" : `${count} ulæste`),
  readAll: "Markér alle som læst",
  questions: (count) => (count === 1 ? "Forummet venter på svar på 1 spørgsmål." : `Forummet venter på svar på ${count} spørgsmål.`),
  toQuestions: "Se spørgsmål fra forummet",
  write: "Skriv en kommentar",
  writeHere: "Kommentér det markerede",
  shortcut: "Markér noget i teksten, og tryk Ctrl+Alt+M. Står markøren i en kommentar, åbner den.",
  show: "Vis",
  shows: { open: "Åbne", mine: "Åbne, der angår mig", resolved: "Afsluttede", all: "Alle" },
  from: "Fra",
  everybody: "alle organisationer",
  none: {
    open: "Ingen åbne kommentarer. Markér et sted i teksten for at skrive den første.",
    mine: "Ingen åbne kommentarer angår dig.",
    resolved: "Ingen afsluttede kommentarer.",
    all: "Ingen kommentarer endnu. Markér et sted i teksten for at skrive den første.",
  },
  groups: {
    hanging: "Til steder i teksten",
    whole: "Til hele dokumentet",
    lost: "Stedet findes ikke mere",
    lostHelp: "Teksten er ændret, så det, der blev kommenteret, ikke står der længere.",
    resolved: "Afsluttede",
  },
  about: "Hvad handler det om?",
  whole: "Hele dokumentet",
  selected: (words) => `Det markerede: “${words}”`,
  field: (label) => `Et sted i “${label}”`,
  paragraph: "Hvilket sted?",
  comment: "Kommentar",
  commentHelp: "Skriv @ for at nævne en person.",
  mention: "Nævn en person",
  mentionHelp: "Kun dem, der kan læse dokumentet.",
  nobody: "Ingen, der kan læse dokumentet, hedder sådan.",
  propose: "Foreslå en anden formulering",
  proposal: "Forslag",
  proposalHelp: "En forfatter kan indsætte det med ét tryk. Lad feltet være tomt for at foreslå, at ordene udgår.",
  send: "Send",
  sent: "Kommentaren er sendt.",
  quote: (words) => `“${words}”`,
  jump: "Læs kommentaren her",
  goTo: "Vis i teksten",
  wentTo: "Stedet er vist i teksten.",
  stoodIn: "Stod i",
  new: "Ny",
  answers: (count) => (count === 1 ? "1 svar" : `${count} svar`),
  expand: (by) => `Kommentar fra ${by}`,
  answer: "Svar",
  answered: "Svaret er sendt.",
  edit: "Ret",
  save: "Gem",
  saved: "Kommentaren er rettet.",
  edited: "rettet",
  delete: "Slet",
  deleted: "Slettet af den, der skrev den",
  deletedSaid: "Kommentaren er slettet.",
  gone: "Den kommentar, som linket fører til, er slettet.",
  resolve: "Afslut",
  resolvedSaid: "Kommentaren er afsluttet.",
  reopen: "Genåbn",
  reopenedSaid: "Kommentaren er åben igen.",
  resolvedBy: "Afsluttet af",
  settledMeanwhile: "Kommentaren er blevet afsluttet, mens du skrev. Genåbn den, hvis du vil sende det.",
  deletedMeanwhile: "Kommentaren er blevet slettet, mens du skrev. Det, du har skrevet, er ikke sendt, men du kan kopiere det herfra.",
  barred: "Du kan ikke længere kommentere her. Det, du har skrevet, er ikke sendt, men du kan kopiere det herfra.",
  proposed: "Foreslår",
  strike: "at ordene udgår",
  apply: "Indsæt forslaget",
  applyHelp: "Retter teksten og afslutter kommentaren. Det kan fortrydes under Versioner.",
  applied: "Indsat af",
  appliedSaid: "Forslaget er indsat i teksten.",
  stale: "Ordene i teksten er ændret, siden det blev foreslået.",
  news: (by) => `Ny kommentar fra ${by}.`,
  somebody: "en, der ikke længere er her",
};

const en: CommentWords = {
  title: "Comments",
  lede: "Read by everybody who can read the document. From the forum the open ones are seen.",
  open: (count) => (count === 0 ? "none open" : `${count} open`),
  unread: (count) => `${count} unread`,
  readAll: "Mark all as read",
  questions: (count) =>
    count === 1 ? "The forum waits for an answer to 1 question." : `The forum waits for answers to ${count} questions.`,
  toQuestions: "See the forum's questions",
  write: "Write a comment",
  writeHere: "Comment on the selection",
  shortcut: "Select something in the text and press Ctrl+Alt+M. With the caret in a comment, it opens.",
  show: "Show",
  shows: { open: "Open", mine: "Open, concerning me", resolved: "Resolved", all: "All" },
  from: "From",
  everybody: "all organisations",
  none: {
    open: "No open comments. Select a passage in the text to write the first.",
    mine: "No open comments concern you.",
    resolved: "No resolved comments.",
    all: "No comments yet. Select a passage in the text to write the first.",
  },
  groups: {
    hanging: "On passages of the text",
    whole: "On the whole document",
    lost: "The passage is no more",
    lostHelp: "The text has been changed, and what was commented on no longer stands in it.",
    resolved: "Resolved",
  },
  about: "What is it about?",
  whole: "The whole document",
  selected: (words) => `The selection: “${words}”`,
  field: (label) => `A passage in “${label}”`,
  paragraph: "Which passage?",
  comment: "Comment",
  commentHelp: "Write @ to name a person.",
  mention: "Name a person",
  mentionHelp: "Only those who can read the document.",
  nobody: "Nobody who can read the document is called that.",
  propose: "Propose other wording",
  proposal: "Proposal",
  proposalHelp: "An author can put it in with one press. Leave it empty to propose that the words go.",
  send: "Send",
  sent: "The comment has been sent.",
  quote: (words) => `“${words}”`,
  jump: "Read the comment here",
  goTo: "Show in the text",
  wentTo: "The passage is shown in the text.",
  stoodIn: "Stood in",
  new: "New",
  answers: (count) => (count === 1 ? "1 answer" : `${count} answers`),
  expand: (by) => `Comment by ${by}`,
  answer: "Answer",
  answered: "The answer has been sent.",
  edit: "Edit",
  save: "Save",
  saved: "The comment has been edited.",
  edited: "edited",
  delete: "Delete",
  deleted: "Deleted by its author",
  deletedSaid: "The comment has been deleted.",
  gone: "The comment that the link leads to has been deleted.",
  resolve: "Resolve",
  resolvedSaid: "The comment is resolved.",
  reopen: "Reopen",
  reopenedSaid: "The comment is open again.",
  resolvedBy: "Resolved by",
  settledMeanwhile: "The comment was resolved while you wrote. Reopen it if you want to send it.",
  deletedMeanwhile: "The comment was deleted while you wrote. What you have written is not sent, but you can copy it from here.",
  barred: "You can no longer comment here. What you have written is not sent, but you can copy it from here.",
  proposed: "Proposes",
  strike: "that the words go",
  apply: "Put the proposal in",
  applyHelp: "Changes the text and resolves the comment. It can be undone under Versions.",
  applied: "Put in by",
  appliedSaid: "The proposal has been put into the text.",
  stale: "The words in the text have changed since it was proposed.",
  news: (by) => `New comment by ${by}.`,
  somebody: "somebody who is no longer here",
};

export const commentWords: Dictionary<CommentWords> = { da, en };
