import type { Stance } from "../contract/position.ts";
import type { Dictionary } from "./language.ts";

type PositionsWords = {
  stances: Record<Stance, string>;
  stanceHelp: Record<Stance, string>;
  page: {
    lede: string;
    steps: string;
    asks: (name: string) => string;
    until: string;
    accessUntil: (day: string) => string;
    notAsked: string;
    practice: string;
    whole: string;
    comment: string;
    commentText: string;
    position: string;
    positionText: string;
    legend: string;
    remark: string;
    remarkHelp: string;
    take: string;
    change: string;
    taken: (stance: string) => string;
    mine: (stance: string, day: string) => string;
    older: string;
    over: string;
    overWritten: string;
    changed: string;
  };
  panel: {
    title: string;
    none: string;
    ask: string;
    askAgain: string;
    open: string;
    asked: (day: string) => string;
    end: string;
    ended: string;
    onThis: string;
    onOlder: string;
    see: string;
    seeOf: (name: string) => string;
    versionTitle: (name: string) => string;
  };
  asking: { title: string; lede: string; until: string; words: string; wordsHelp: string; send: string; sent: string };
};

export const positionsWords: Dictionary<PositionsWords> = {
  da: {
    stances: { agree: "Enig", agree_with_remark: "Enig med en bemærkning", disagree: "Uenig", none: "Ingen stilling" },
    stanceHelp: {
      agree: "Teksten kan sendes, som den er.",
      agree_with_remark: "Skriv, hvad forfatterne skal tage med.",
      disagree: "Skriv gerne, hvad der skal til.",
      none: "Du har læst den og lader andre svare.",
    },
    page: {
      lede: "Læs, kommentér, og tag stilling.",
      steps: "På denne side",
      asks: (name) => `${name} beder om din stilling`,
      until: "Senest",
      accessUntil: (day) => `Du har adgang til og med ${day}.`,
      notAsked: "Ingen har bedt om en stilling lige nu, men du kan godt tage den.",
      practice: "Det betyder det i klinikken",
      whole: "Hele teksten",
      comment: "Kommentér",
      commentText: "Kommentér et bestemt sted i teksten",
      position: "Tag stilling",
      legend: "Din stilling",
      positionText: "Forfatterne ser, hvem der siger hvad. Du kan ændre det, til teksten sendes til forummet.",
      remark: "Bemærkning",
      remarkHelp: "Ses af dem, der skriver teksten.",
      take: "Gem min stilling",
      change: "Gem den ændrede stilling",
      taken: (stance) => `Din stilling er gemt: ${stance}`,
      mine: (stance, day) => `Du har sagt: ${stance} (${day}).`,
      older: "Teksten er ændret siden. Gem igen, hvis din stilling også gælder den, du ser nu.",
      over: "Teksten er sendt til forummet, så stillinger kan ikke længere tages eller ændres.",
      overWritten: "Det, du har skrevet, er ikke gemt, men du kan kopiere det herfra.",
      changed: "Teksten blev ændret, mens du læste. Det, du ser nu, er den nye. Din stilling er ikke gemt endnu.",
    },
    panel: {
      title: "Stillinger",
      none: "Ingen har taget stilling endnu.",
      ask: "Bed om stilling",
      askAgain: "Ret, hvad I beder om",
      open: "Læs, kommentér, og tag stilling",
      asked: (day) => `I har bedt om svar senest ${day}.`,
      end: "Bed ikke længere",
      ended: "Der bedes ikke længere om stilling",
      onThis: "På teksten, som den er nu",
      onOlder: "Teksten er ændret siden",
      see: "Se teksten",
      seeOf: (name) => `Se teksten, som ${name} tog stilling til`,
      versionTitle: (name) => `Teksten, som ${name} tog stilling til`,
    },
    asking: {
      title: "Bed om stilling",
      lede: "De, der deltager som enkeltpersoner, får et brev. De, der kommenterer, ser det på deres overblik.",
      until: "Senest",
      words: "Hvad beder I om?",
      wordsHelp: "Fx hvilke afsnit der er vigtige, når man har ti minutter.",
      send: "Bed om stilling",
      sent: "Der er bedt om stilling",
    },
  },
  en: {
    stances: { agree: "Agree", agree_with_remark: "Agree, with a remark", disagree: "Disagree", none: "No position" },
    stanceHelp: {
      agree: "The text can be submitted as it is.",
      agree_with_remark: "Write what the authors should take in.",
      disagree: "Write what it would take, if you like.",
      none: "You have read it and leave it to others.",
    },
    page: {
      lede: "Read, comment, and take a position.",
      steps: "On this page",
      asks: (name) => `${name} asks for your position`,
      until: "By",
      accessUntil: (day) => `You have access up to and including ${day}.`,
      notAsked: "Nobody asks for a position right now, but you may take one.",
      practice: "What it means in the clinic",
      whole: "The whole text",
      comment: "Comment",
      commentText: "Comment on a passage of the text",
      position: "Take a position",
      legend: "Your position",
      positionText: "The authors see who says what. You can change it until the text is put to the forum.",
      remark: "Remark",
      remarkHelp: "Seen by those who write the text.",
      take: "Save my position",
      change: "Save the changed position",
      taken: (stance) => `Your position has been saved: ${stance}`,
      mine: (stance, day) => `You said: ${stance} (${day}).`,
      older: "The text has changed since. Save again if your position holds for what you see now, too.",
      over: "The text has been put to the forum, so positions cannot be taken or changed any more.",
      overWritten: "What you have written is not saved, but you can copy it from here.",
      changed: "The text changed while you read. What you see now is the new one. Your position has not been saved yet.",
    },
    panel: {
      title: "Positions",
      none: "Nobody has taken a position yet.",
      ask: "Ask for positions",
      askAgain: "Change what you ask for",
      open: "Read, comment, and take a position",
      asked: (day) => `You have asked for answers by ${day}.`,
      end: "Ask no longer",
      ended: "Positions are not asked for any more",
      onThis: "On the text as it is now",
      onOlder: "The text has changed since",
      see: "See the text",
      seeOf: (name) => `See the text that ${name} took a position on`,
      versionTitle: (name) => `The text that ${name} took a position on`,
    },
    asking: {
      title: "Ask for positions",
      lede: "Those who take part as single persons get a letter. Those who comment see it on their overview.",
      until: "By",
      words: "What do you ask for?",
      wordsHelp: "For example which parts matter to somebody who has ten minutes.",
      send: "Ask for positions",
      sent: "Positions have been asked for",
    },
  },
};
