export type DocumentPageWords = {
  title: string;
  review: string;
  noForum: string;
  share: string;
  shareHelp: (forum: string) => string;
  shared: (forum: string) => string;
  submit: (forum: string) => string;
  required: string;
  missing: string;
  mend: string;
  placeholder: string;
  emptyField: string;
  readOnly: Record<"reader" | "commenter" | "closed", string>;
  save: {
    label: string;
    saved: string;
    /** Connected, for whoever only reads. */
    following: string;
    saving: string;
    connecting: string;
    offline: string;
    unopened: string;
    /** Followed by what is unsent, or by there being nothing unsent. The first where this computer keeps what is typed. */
    offlineKept: string;
    offlineStopped: string;
    /** What is shown is the copy on this computer. */
    copy: string;
    nothingUnsent: string;
    keptHere: (count: number) => string;
    keptNowhere: (count: number) => string;
    merged: (count: number) => string;
    reconnected: string;
  };
  closed: {
    notSignedIn: string;
    signIn: string;
    notAllowed: string;
    gone: string;
    clientTooOld: string;
    reload: string;
    documentFull: string;
    tooMuch: string;
    unknownContent: string;
    reconnect: string;
    unsent: (count: number) => string;
    /** Where the unsent words are: on this computer, or on the open page and nowhere else. */
    unsentKept: string;
    unsentNowhere: string;
  };
  refusedWords: { title: string; text: string; label: string; forget: string };
  leaving: { title: string; text: (count: number) => string; textKept: (count: number) => string; stay: string; leave: string };
  people: { title: string; you: string; joined: (name: string) => string };
  submissions: {
    title: string;
    none: string;
    number: (number: number) => string;
    to: string;
    read: string;
    fingerprint: string;
    onAgenda: (number: number) => string;
    wasOnAgenda: (number: number) => string;
    waiting: string;
    decision: string;
    /** Taking it back, before it stands on an agenda that is out. */
    withdraw: string;
    withdrawHelp: string;
    withdrawnAt: string;
    withdrawn: (forum: string) => string;
  };
  toolbar: {
    label: string;
    hint: string;
    bold: string;
    italic: string;
    underline: string;
    strike: string;
    heading: string;
    subheading: string;
    bullets: string;
    numbers: string;
    quote: string;
    link: string;
    undo: string;
    redo: string;
  };
  link: { title: string; address: string; help: string; set: string; remove: string; refused: string };
};

export const documentPageInDanish: DocumentPageWords = {
  title: "Dokument",
  review: "Gennemgang",
  noForum: "Rummet hører ikke under et forum endnu, så teksten kan ikke sendes nogen steder hen.",
  share: "Del med forummet",
  shareHelp: (forum) => `Alle med en plads i ${forum} kan derefter læse teksten.`,
  shared: (forum) => `${forum} kan nu læse med`,
  submit: (forum) => `Send til ${forum}`,
  required: "skal udfyldes, før teksten sendes",
  missing: "Mangler tekst.",
  mend: "Ret det, der er nævnt herunder.",
  placeholder: "Skriv her",
  emptyField: "Ikke udfyldt",
  readOnly: {
    reader: "Du kan læse med, men ikke skrive. Du ser andres rettelser, mens de sker.",
    commenter: "Du kan læse med, men ikke rette i teksten. Du ser andres rettelser, mens de sker.",
    closed: "Dokumentet er lukket for rettelser.",
  },
  save: {
    label: "Gemt eller ej",
    saved: "Gemt",
    following: "Følger med",
    saving: "Gemmer …",
    connecting: "Henter teksten …",
    offline: "Ikke forbundet",
    unopened: "Teksten kan ikke hentes lige nu. Den er gemt, og vi prøver igen hele tiden.",
    offlineKept: "Ikke forbundet: dine ændringer gemmes på denne computer.",
    offlineStopped: "Ikke forbundet.",
    copy: "Du ser kopien på denne computer; andre kan have skrevet siden.",
    nothingUnsent: "Alt, hvad du har skrevet til nu, er nået frem. Vi prøver igen hele tiden.",
    keptHere: (count) =>
      `${count === 1 ? "1 ændring venter her og sendes" : `${count} ændringer venter her og sendes`}, når forbindelsen er tilbage, også hvis du lukker siden og åbner den igen.`,
    keptNowhere: (count) =>
      `${count === 1 ? "Din seneste ændring" : `Dine ${count} seneste ændringer`} er endnu ikke gemt – lad siden stå åben, så gemmes de, når forbindelsen er tilbage.`,
    merged: (count) => (count === 1 ? "1 ændring er flettet ind" : `${count} ændringer er flettet ind`),
    reconnected: "Forbundet igen",
  },
  closed: {
    notSignedIn: "Du er ikke længere logget på. Log på i et nyt faneblad, og kom tilbage hertil: Så fortsætter du, hvor du var.",
    signIn: "Log på i et nyt faneblad",
    notAllowed: "Du har ikke længere adgang til at skrive her. Spørg en tovholder i rummet.",
    gone: "Dokumentet findes ikke længere.",
    clientTooOld: "Teksten er skrevet med en nyere udgave af Samarbejdsrum. Genindlæs siden for at skrive videre.",
    reload: "Genindlæs siden",
    documentFull: "Dokumentet er fyldt. Det, der er gemt, er sikkert, men der er ikke plads til mere. Del det op i to.",
    tooMuch: "Der kom for meget på én gang, og forbindelsen er lukket. Vent et øjeblik, og forbind igen.",
    unknownContent: "Teksten har indhold, som denne udgave ikke kender. Den vises ikke, for at intet skal gå tabt. Genindlæs siden.",
    reconnect: "Forbind igen",
    unsent: (count) => (count === 1 ? "1 ændring er ikke gemt i dokumentet." : `${count} ændringer er ikke gemt i dokumentet.`),
    unsentKept: "Ordene bliver på denne computer, til du logger af, men kopiér dem for en sikkerheds skyld.",
    unsentNowhere: "Kopiér teksten, før du lukker siden.",
  },
  refusedWords: {
    title: "Noget, du skrev, kom ikke med",
    text: "Da du sidst skrev i dokumentet, havde du ikke længere lov til at rette i det. Teksten, som den stod hos dig, ligger kun på denne computer. Den sendes ikke, men du kan kopiere den.",
    label: "Teksten, som den stod hos dig",
    forget: "Fjern den fra denne computer",
  },
  leaving: {
    title: "Ikke alt er gemt",
    text: (count) =>
      `${count === 1 ? "1 ændring er" : `${count} ændringer er`} ikke nået frem. Bliv her, til forbindelsen er tilbage. Går du, prøver vi stadig, så længe fanebladet er åbent.`,
    textKept: (count) =>
      `${count === 1 ? "1 ændring er" : `${count} ændringer er`} ikke nået frem. ${count === 1 ? "Den er" : "De er"} gemt på denne computer og sendes, når du åbner dokumentet igen med forbindelse.`,
    stay: "Bliv her",
    leave: "Gå alligevel",
  },
  people: { title: "Her er nu", you: "dig", joined: (name) => `${name} er kommet til` },
  submissions: {
    title: "Sendt til forum",
    none: "Teksten er ikke sendt til noget forum endnu.",
    number: (number) => `Udgave ${number}`,
    to: "til",
    read: "Læs udgaven",
    fingerprint: "Fingeraftryk",
    onAgenda: (number) => `På dagsordenen som punkt ${number}`,
    wasOnAgenda: (number) => `Var på dagsordenen som punkt ${number}`,
    waiting: "Venter på et møde",
    decision: "Se beslutningen",
    withdraw: "Træk tilbage",
    withdrawHelp: "Forummet får den ikke til behandling. I kan skrive videre og sende teksten igen.",
    withdrawnAt: "Trukket tilbage",
    withdrawn: (forum) => `Indsendelsen til ${forum} er trukket tilbage. I kan sende teksten igen.`,
  },
  toolbar: {
    label: "Formatering",
    hint: "Alt+F10 går til værktøjslinjen. Escape går tilbage til teksten.",
    bold: "Fed",
    italic: "Kursiv",
    underline: "Understreget",
    strike: "Gennemstreget",
    heading: "Overskrift",
    subheading: "Underoverskrift",
    bullets: "Punktliste",
    numbers: "Nummereret liste",
    quote: "Citat",
    link: "Link",
    undo: "Fortryd",
    redo: "Gentag",
  },
  link: {
    title: "Link",
    address: "Adresse",
    help: "Begynder med https:// eller mailto:",
    set: "Sæt linket",
    remove: "Fjern linket",
    refused: "Adressen skal begynde med http://, https:// eller mailto:",
  },
};
