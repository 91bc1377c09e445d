import type { Dictionary } from "./language.ts";

type MinutesPageWords = {
  variants: { label: string; public: string; full: string; publicHelp: string; fullHelp: string };
  standing: { made: string; sent: string; approved: string };
  take: string;
  write: string;
  writing: (title: string) => string;
  close: string;
  approval: string;
  made: string;
  send: string;
  sendHelp: string;
  sent: (when: string, by: string) => string;
  outdated: string;
  takeBack: string;
  count: (approving: number, of: number) => string;
  approves: string;
  objects: string;
  awaits: string;
  approve: string;
  approved: string;
  object: string;
  reason: string;
  reasonHelp: string;
  say: string;
  conclude: string;
  concludeHelp: Record<"same_meeting" | "next_meeting", string>;
  endFirst: string;
  noNext: string;
  at: string;
  despite: string;
  despiteHelp: string;
  locked: (when: string) => string;
  publish: string;
  publishHelp: string;
  published: string;
  add: string;
  adding: {
    title: string;
    where: string;
    whole: string;
    kind: string;
    words: string;
    table: string;
    wordsLabel: string;
    tableTitle: string;
    tableLabel: string;
    tableHelp: string;
    preview: string;
    reason: string;
    confirm: string;
  };
  correct: string;
  correcting: {
    title: string;
    lede: string;
    meeting: string;
    item: string;
    whole: string;
    numbered: (number: number) => string;
    none: string;
    confirm: string;
  };
};

export const minutesPageWords: Dictionary<MinutesPageWords> = {
  da: {
    variants: {
      label: "Udgave af referatet",
      public: "Offentligt",
      full: "Fuldt",
      publicHelp: "Sådan kan alle læse det, når det er offentliggjort. Lukkede punkter er der ikke spor af.",
      fullHelp: "Med de lukkede punkter. Kun for dem, der har en plads i forummet.",
    },
    standing: { made: "Udkast: følger mødet", sent: "Sendt til godkendelse", approved: "Godkendt og låst" },
    take: "Den udgave, der vises, med fingeraftryk.",
    write: "Skriv om behandlingen",
    writing: (title) => `Behandling af ${title}`,
    close: "Luk",
    approval: "Godkendelse",
    made: "Referatet samles af dagsordenen, beslutningerne, deltagerne og bemærkningerne. Medlemmerne kan godkende det, når det er sendt.",
    send: "Send til godkendelse",
    sendHelp: "Medlemmerne får præcis denne tekst at tage stilling til.",
    sent: (when, by) => `Sendt ${when}${by === "" ? "" : ` af ${by}`}`,
    outdated: "Noget om mødet er rettet, siden referatet blev sendt. Tag det tilbage og send det igen.",
    takeBack: "Tag tilbage og ret",
    count: (approving, of) => `${approving} af ${of} har godkendt`,
    approves: "Har godkendt",
    objects: "Har ikke godkendt",
    awaits: "Har ikke svaret",
    approve: "Godkend referatet",
    approved: "Du har godkendt referatet",
    object: "Godkend ikke …",
    reason: "Hvorfor godkender du ikke?",
    reasonHelp: "Sekretariatet og de andre medlemmer kan læse det.",
    say: "Send begrundelsen",
    conclude: "Slå fast, at referatet er godkendt",
    concludeHelp: {
      same_meeting: "Forummet godkender sit referat på mødet selv. Derefter er det låst.",
      next_meeting: "Forummet godkender referatet på det næste møde. Derefter er det låst.",
    },
    endFirst: "Formanden kan slå godkendelsen fast, når mødet er slut.",
    noNext: "Det kan ske, når det næste møde er begyndt.",
    at: "Godkendt på mødet",
    despite: "Hvorfor er det godkendt trods indsigelsen?",
    despiteHelp: "Begrundelsen bliver stående ved referatet.",
    locked: (when) => `Godkendt og låst ${when}. Teksten kan ikke ændres; det, der kommer til, bliver markeret.`,
    publish: "Offentliggør referatet",
    publishHelp: "Alle kan derefter læse det offentlige referat.",
    published: "Offentligt",
    add: "Tilføj efter godkendelse",
    adding: {
      title: "Tilføj efter godkendelse",
      where: "Hvor hører det til?",
      whole: "Hele referatet",
      kind: "Hvad vil du tilføje?",
      words: "Tekst",
      table: "Tabel",
      wordsLabel: "Teksten",
      tableTitle: "Tabellens overskrift",
      tableLabel: "Rækker",
      tableHelp:
        "En række på hver linje og semikolon eller tabulator mellem cellerne, som når du kopierer fra et regneark. Første række er kolonnernes navne.",
      preview: "Sådan bliver tabellen",
      reason: "Hvorfor tilføjes det?",
      confirm: "Tilføj",
    },
    correct: "Retter et tidligere referat …",
    correcting: {
      title: "Ret et tidligere referat",
      lede: "Det tidligere referat står ved magt, som det blev godkendt. Rettelsen vises ved det sted, den gælder.",
      meeting: "Referatet fra",
      item: "Punkt",
      whole: "Hele referatet",
      numbered: (number) => `punkt ${number}`,
      none: "Forummet har ikke et tidligere godkendt referat.",
      confirm: "Vis som rettelse",
    },
  },
  en: {
    variants: {
      label: "Variant of the minutes",
      public: "Public",
      full: "Full",
      publicHelp: "As everybody can read them once they are published. There is no trace of closed items.",
      fullHelp: "With the closed items. For those with a seat in the forum alone.",
    },
    standing: { made: "Draft: follows the meeting", sent: "Sent for approval", approved: "Approved and locked" },
    take: "The variant shown, with its fingerprint.",
    write: "Write of the treatment",
    writing: (title) => `Treatment of ${title}`,
    close: "Close",
    approval: "Approval",
    made: "The minutes are put together of the agenda, the decisions, the attendance and the remarks. Members can approve them once they are sent.",
    send: "Send for approval",
    sendHelp: "The members get exactly this text to judge.",
    sent: (when, by) => `Sent ${when}${by === "" ? "" : ` by ${by}`}`,
    outdated: "Something about the meeting was put right after the minutes were sent. Take them back and send them again.",
    takeBack: "Take back and correct",
    count: (approving, of) => `${approving} of ${of} have approved`,
    approves: "Have approved",
    objects: "Have not approved",
    awaits: "Have not answered",
    approve: "Approve the minutes",
    approved: "You have approved the minutes",
    object: "Do not approve …",
    reason: "Why do you not approve?",
    reasonHelp: "The secretariat and the other members can read it.",
    say: "Send the reason",
    conclude: "Conclude that the minutes are approved",
    concludeHelp: {
      same_meeting: "The forum approves its minutes at the meeting itself. After that they are locked.",
      next_meeting: "The forum approves the minutes at the next meeting. After that they are locked.",
    },
    endFirst: "The chair can conclude when the meeting has ended.",
    noNext: "That can be done once the next meeting has begun.",
    at: "Approved at the meeting",
    despite: "Why are they approved in spite of the objection?",
    despiteHelp: "The reason stays with the minutes.",
    locked: (when) => `Approved and locked ${when}. The text cannot be changed; what is added is marked.`,
    publish: "Publish the minutes",
    publishHelp: "After that everybody can read the public minutes.",
    published: "Public",
    add: "Add after approval",
    adding: {
      title: "Add after approval",
      where: "Where does it belong?",
      whole: "The minutes as a whole",
      kind: "What do you want to add?",
      words: "Words",
      table: "A table",
      wordsLabel: "The words",
      tableTitle: "The table's title",
      tableLabel: "Rows",
      tableHelp:
        "A row on each line, with semicolons or tabs between the cells, as when you copy from a spreadsheet. The first row names the columns.",
      preview: "The table as it will be",
      reason: "Why is it added?",
      confirm: "Add",
    },
    correct: "Corrects earlier minutes …",
    correcting: {
      title: "Correct earlier minutes",
      lede: "The earlier minutes stand as they were approved. The correction is shown at the place it is about.",
      meeting: "The minutes of",
      item: "Item",
      whole: "The minutes as a whole",
      numbered: (number) => `item ${number}`,
      none: "The forum has no earlier approved minutes.",
      confirm: "Show as a correction",
    },
  },
};
