import type { AttemptResult, EndpointState } from "../contract/endpoint.ts";
import type { Dictionary } from "./language.ts";

type IntegrationsWords = {
  title: string;
  lede: string;
  noneAdministered: string;
  endpointsOf: (organisation: string) => string;
  create: string;
  empty: string;
  states: Record<EndpointState, string>;
  allEvents: string;
  back: string;
  form: {
    title: string;
    url: string;
    urlHelp: string;
    description: string;
    descriptionHelp: string;
    events: string;
    eventsHelp: string;
    create: string;
  };
  secret: { title: string; text: string; label: string; done: string };
  detail: {
    pause: string;
    resume: string;
    test: string;
    tested: string;
    behind: (count: number) => string;
    upToDate: string;
    attempts: string;
    noAttempts: string;
    at: string;
    event: string;
    number: string;
    attempt: string;
    result: string;
    answer: string;
    noAnswer: string;
    duration: string;
    retry: string;
    created: string;
  };
  results: Record<AttemptResult, string>;
};

const da: IntegrationsWords = {
  title: "Integrationer",
  lede: "Fortæl andre systemer, når noget er besluttet. Hver besked er underskrevet og sendes igen, til jeres system har taget imod den.",
  noneAdministered: "Du administrerer ingen organisation.",
  endpointsOf: (organisation) => `Modtagere hos ${organisation}`,
  create: "Ny modtager",
  empty: "Ingen modtagere endnu. Opret én med den adresse, jeres system lytter på.",
  states: { active: "Aktiv", paused: "På pause" },
  allEvents: "Alle hændelser",
  back: "Alle modtagere",
  form: {
    title: "Ny modtager",
    url: "Adresse",
    urlHelp: "Den https-adresse, beskederne sendes til.",
    description: "Beskrivelse",
    descriptionHelp: "For eksempel det system, der modtager.",
    events: "Hændelser",
    eventsHelp: "Vælg ingen for at få dem alle.",
    create: "Opret modtageren",
  },
  secret: {
    title: "Gem hemmeligheden nu",
    text: "Den vises kun denne ene gang. Læg den i det system, der modtager: Med den kan det se, at en besked kommer herfra.",
    label: "Hemmelighed",
    done: "Jeg har gemt den",
  },
  detail: {
    pause: "Sæt på pause",
    resume: "Genoptag",
    test: "Send en prøvebesked",
    tested: "Prøvebeskeden er sat i kø",
    behind: (count) => (count === 1 ? "1 hændelse venter på at blive sendt" : `${count} hændelser venter på at blive sendt`),
    upToDate: "Alt er sendt",
    attempts: "Leveringer",
    noAttempts: "Der er ikke forsøgt leveret noget endnu. Send en prøvebesked.",
    at: "Tidspunkt",
    event: "Hændelse",
    number: "Nr.",
    attempt: "Forsøg",
    result: "Resultat",
    answer: "Svar",
    noAnswer: "Intet svar",
    duration: "Varighed",
    retry: "prøves igen",
    created: "Oprettet",
  },
  results: { delivered: "Leveret", failed: "Mislykkedes", given_up: "Opgivet" },
};

const en: IntegrationsWords = {
  title: "Integrations",
  lede: "Tell other systems when something is decided. Each message is signed and sent again until your system has taken it.",
  noneAdministered: "You administer no organisation.",
  endpointsOf: (organisation) => `Receivers of ${organisation}`,
  create: "New receiver",
  empty: "No receivers yet. Create one with the address that your system listens on.",
  states: { active: "Active", paused: "Paused" },
  allEvents: "All events",
  back: "All receivers",
  form: {
    title: "New receiver",
    url: "Address",
    urlHelp: "The https address that the messages are sent to.",
    description: "Description",
    descriptionHelp: "For example the system that receives.",
    events: "Events",
    eventsHelp: "Choose none to get them all.",
    create: "Create the receiver",
  },
  secret: {
    title: "Save the secret now",
    text: "It is shown this once only. Put it into the system that receives: with it, the system can tell that a message comes from here.",
    label: "Secret",
    done: "I have saved it",
  },
  detail: {
    pause: "Pause",
    resume: "Resume",
    test: "Send a test message",
    tested: "The test message is queued",
    behind: (count) => (count === 1 ? "1 event is waiting to be sent" : `${count} events are waiting to be sent`),
    upToDate: "Everything is sent",
    attempts: "Deliveries",
    noAttempts: "No delivery has been tried yet. Send a test message.",
    at: "Time",
    event: "Event",
    number: "No.",
    attempt: "Attempt",
    result: "Result",
    answer: "Answer",
    noAnswer: "No answer",
    duration: "Duration",
    retry: "tried again",
    created: "Created",
  },
  results: { delivered: "Delivered", failed: "Failed", given_up: "Given up" },
};

export const integrationsWords: Dictionary<IntegrationsWords> = { da, en };
