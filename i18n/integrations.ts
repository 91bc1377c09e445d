import type { Dictionary } from "./language.ts";

type IntegrationsWords = {
  title: string;
  lede: string;
  noneAdministered: string;
  endpointsOf: (organisation: string) => string;
  create: string;
  empty: string;
  allEvents: string;
  back: string;
  verify: string;
  audit: string;
};

const da: IntegrationsWords = {
  title: "Integrationer",
  lede: "Fortæl andre systemer, når noget er besluttet. Hver besked er underskrevet og sendes igen, til jeres system har taget imod den.",
  noneAdministered: "Du administrerer ingen organisation. De, der administrerer din, sætter modtagere og adgangsnøgler op.",
  endpointsOf: (organisation) => `Modtagere hos ${organisation}`,
  create: "Ny modtager",
  empty: "Ingen modtagere endnu. Opret én med den adresse, jeres system lytter på.",
  allEvents: "Alle hændelser",
  back: "Alle modtagere",
  verify: "Kontrollér en besked",
  audit: "Hvem har gjort hvad (handlingslog)",
};

const en: IntegrationsWords = {
  title: "Integrations",
  lede: "Tell other systems when something is decided. Each message is signed and sent again until your system has taken it.",
  noneAdministered: "You administer no organisation. Those who administer yours set up receivers and tokens.",
  endpointsOf: (organisation) => `Receivers of ${organisation}`,
  create: "New receiver",
  empty: "No receivers yet. Create one with the address that your system listens on.",
  allEvents: "All events",
  back: "All receivers",
  verify: "Verify a message",
  audit: "Who has done what (audit log)",
};

export const integrationsWords: Dictionary<IntegrationsWords> = { da, en };
