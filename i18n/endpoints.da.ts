import type { AttemptResult, EndpointState, PauseReason, Signing } from "../contract/endpoint.ts";

export type EndpointWords = {
  states: Record<EndpointState, string>;
  pauses: Record<PauseReason, string>;
  results: Record<AttemptResult, string>;
  signings: Record<Signing, { label: string; help: string }>;
  health: {
    lastSuccess: string;
    neverSucceeded: string;
    failingSince: string;
    waiting: (count: number) => string;
    upToDate: string;
    catchingUp: string;
  };
  paused: { heading: (endpoint: string) => string; safe: string; next: string; open: string };
  form: {
    newTitle: string;
    changeTitle: string;
    url: string;
    urlHelp: string;
    description: string;
    descriptionHelp: string;
    events: string;
    eventsHelp: string;
    spaces: string;
    spacesHelp: string;
    closed: string;
    closedHelp: string;
    signing: string;
    create: string;
    save: string;
    saved: string;
  };
  secret: { title: string; text: string; overlap: string; label: string; done: string };
  rotate: { action: string; title: string; text: string; again: string; submit: string };
  overlap: string;
  remove: { action: string; title: string; text: string; submit: string; done: string };
  actions: { pause: string; resume: string; test: string; tested: string; change: string; created: string };
  sees: {
    title: string;
    told: (what: string) => string;
    allEvents: string;
    spaces: string;
    allSpaces: string;
    forums: string;
    noForums: string;
    nowhere: string;
    lostSpace: string;
    closed: string;
    open: string;
    onlySpaces: string;
    never: string;
    today: string;
  };
  replay: {
    action: string;
    title: string;
    text: string;
    what: string;
    since: string;
    range: string;
    date: string;
    time: string;
    fromSeq: string;
    throughSeq: string;
    submit: string;
    done: (from: number, through: number) => string;
    whenResumed: string;
    one: string;
    oneOf: (event: string, seq: number) => string;
  };
  log: {
    title: string;
    filters: string;
    type: string;
    result: string;
    any: string;
    from: string;
    to: string;
    none: string;
    noneFound: string;
    at: string;
    event: string;
    number: string;
    attempt: string;
    outcome: string;
    answer: string;
    noAnswer: string;
    duration: string;
    retry: string;
    again: string;
    more: string;
  };
};

export const endpointsInDanish: EndpointWords = {
  states: { active: "Aktiv", paused: "På pause" },
  pauses: {
    by_hand: "Sat på pause i hånden",
    failing: "Sat på pause, fordi intet er nået frem i mere end et døgn",
    gone: "Sat på pause, fordi systemet svarede, at det ikke vil have mere (410)",
  },
  results: { delivered: "Leveret", failed: "Mislykkedes", given_up: "Opgivet" },
  signings: {
    both: { label: "Begge", help: "Jeres system tager den, det kender." },
    v1: { label: "Med hemmelighed (v1)", help: "HMAC-SHA256 med modtagerens egen hemmelighed." },
    v1a: { label: "Med offentlig nøgle (v1a)", help: "ed25519. Nøglen står på /.well-known/webhook-keys." },
  },
  health: {
    lastSuccess: "Sidst leveret",
    neverSucceeded: "Intet er leveret endnu",
    failingSince: "Har fejlet siden",
    waiting: (count) => (count === 1 ? "1 hændelse venter" : `${count} hændelser venter`),
    upToDate: "Alt er sendt",
    catchingUp: "Har hændelser til gode, som ikke er set igennem",
  },
  paused: {
    heading: (endpoint) => `${endpoint} er sat på pause`,
    safe: "Intet er gået tabt: Det, der venter, bliver sendt i rækkefølge, når modtageren genoptages.",
    next: "Få jeres system til at svare igen, og genoptag så modtageren.",
    open: "Se modtageren",
  },
  form: {
    newTitle: "Ny modtager",
    changeTitle: "Ret modtageren",
    url: "Adresse",
    urlHelp:
      "Den https-adresse, der skal have beskederne. Leverandøren af jeres system (for eksempel SBSYS, Acadre eller F2) kan sige, hvad den er.",
    description: "Beskrivelse",
    descriptionHelp: "For eksempel det system, der modtager.",
    events: "Hændelser",
    eventsHelp: "Et journalsystem har som regel nok i de registrerede og de endelige beslutninger. Vælg ingen for at få alt.",
    spaces: "Samarbejdsrum",
    spacesHelp: "Vælg ingen for at få alt. Vælger du nogle, sendes kun det, der sker i dem.",
    closed: "Send også om lukkede punkter",
    closedHelp: "Uden titel, og kun fra fora, hvor organisationen har en plads.",
    signing: "Underskrift",
    create: "Opret modtageren",
    save: "Gem",
    saved: "Modtageren er rettet",
  },
  secret: {
    title: "Gem hemmeligheden nu",
    text: "Den vises kun denne ene gang. Læg den i det system, der modtager: Med den kan det se, at en besked kommer herfra.",
    overlap: "Den gamle hemmelighed gælder også indtil",
    label: "Hemmelighed",
    done: "Jeg har gemt den",
  },
  rotate: {
    action: "Skift hemmelighed",
    title: "Skift hemmelighed",
    text: "Du får en ny hemmelighed. I et døgn er hver besked underskrevet med både den gamle og den nye, så jeres system når at få den nye, uden at noget bliver afvist.",
    again: "Der er skiftet for nylig. Skifter du igen nu, gælder den ældste af de to ikke mere.",
    submit: "Lav en ny hemmelighed",
  },
  overlap: "To hemmeligheder gælder indtil",
  remove: {
    action: "Slet",
    title: "Slet modtageren",
    text: "Det, der venter på at blive sendt, bliver ikke sendt, og loggen over leveringer forsvinder. Hændelserne selv bliver stående og kan hentes.",
    submit: "Slet modtageren",
    done: "Modtageren er slettet",
  },
  actions: {
    pause: "Sæt på pause",
    resume: "Genoptag",
    test: "Send en prøvebesked",
    tested: "Prøvebeskeden er sat i kø",
    change: "Ret",
    created: "Oprettet",
  },
  sees: {
    title: "Det kan modtageren se",
    told: (what) => `Den får besked om: ${what}.`,
    allEvents: "alle slags hændelser",
    spaces: "Fra samarbejdsrummene:",
    allSpaces: "Fra alle de samarbejdsrum, organisationen deltager i:",
    forums: "Fra de fora, hvor organisationen har en plads:",
    noForums: "Organisationen har ingen plads i et forum.",
    nowhere: "Organisationen deltager ikke i noget samarbejdsrum.",
    lostSpace: "Et rum, organisationen ikke længere deltager i",
    closed: "Den får også besked om lukkede punkter i de fora, men aldrig deres titel.",
    open: "Den får ikke noget om lukkede punkter.",
    onlySpaces: "Den får kun det, der sker i de valgte rum, og intet fra fora alene.",
    never: "En besked har kun id'er, adresser, udfald og fingeraftryk. Selve teksten er ikke med: Den hentes med en adgangsnøgle.",
    today: "Listen er, som den er i dag. Retten spørges der til, hver gang noget sendes.",
  },
  replay: {
    action: "Send igen",
    title: "Send igen",
    text: "Beskederne får samme id som før og en ny underskrift. Jeres system kan kende dem på id'et.",
    what: "Hvad skal sendes igen?",
    since: "Alt siden et tidspunkt",
    range: "Fra ét nummer til et andet",
    date: "Dato",
    time: "Klokken",
    fromSeq: "Fra nr.",
    throughSeq: "Til og med nr.",
    submit: "Send igen",
    done: (from, through) => (from === through ? `Nr. ${from} bliver sendt igen` : `Nr. ${from} til ${through} bliver sendt igen`),
    whenResumed: "Modtageren er på pause. Det sendes, når den genoptages.",
    one: "Send igen",
    oneOf: (event, seq) => `Send igen: ${event}, nr. ${seq}`,
  },
  log: {
    title: "Leveringer",
    filters: "Søg i leveringer",
    type: "Hændelse",
    result: "Resultat",
    any: "Alle",
    from: "Fra dato",
    to: "Til og med dato",
    none: "Der er ikke forsøgt leveret noget endnu. Send en prøvebesked.",
    noneFound: "Ingen leveringer passer til det, du har valgt.",
    at: "Tidspunkt",
    event: "Hændelse",
    number: "Nr.",
    attempt: "Forsøg",
    outcome: "Resultat",
    answer: "Svar",
    noAnswer: "Intet svar",
    duration: "Varighed",
    retry: "prøves igen",
    again: "Igen",
    more: "Vis ældre",
  },
};
