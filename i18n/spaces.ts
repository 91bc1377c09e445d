import type { Dictionary } from "./language.ts";

type SpacesWords = {
  title: string;
  lede: string;
  filter: string;
  create: string;
  none: string;
  noneFound: (typed: string) => string;
  facts: (participants: number, documents: number) => string;
  led: string;
  fromForum: string;
  form: {
    title: string;
    name: string;
    nameHelp: string;
    purpose: string;
    purposeHelp: string;
    goals: string;
    goalsHelp: string;
    organisation: string;
    organisationHelp: string;
    forum: string;
    forumHelp: string;
    noForum: string;
    submit: string;
    homeless: string;
  };
  space: {
    change: string;
    purpose: string;
    goals: string;
    noText: string;
    under: string;
    noForum: string;
    myRole: string;
    throughForum: string;
    status: string;
    documents: string;
    documentsEmpty: string;
    documentsUnshared: string;
    documentsEmptyAction: string;
    newDocument: string;
    changed: string;
    participants: string;
    participantsLede: string;
    persons: string;
    until: string;
    groups: string;
    groupsEmpty: string;
    newGroup: string;
    addParticipant: string;
    manage: (name: string) => string;
  };
  participant: {
    who: string;
    whoHelp: string;
    nobody: string;
    role: string;
    validTo: string;
    validToHelp: string;
    add: string;
    changeTitle: (name: string) => string;
    change: string;
    end: string;
    show: string;
    notFound: string;
    added: (name: string) => string;
    ended: (name: string) => string;
  };
  group: {
    title: string;
    name: string;
    purpose: string;
    members: string;
    membersHelp: string;
    remove: (name: string) => string;
    create: string;
  };
  document: { title: string; kind: string; name: string; nameHelp: string; create: string };
};

const da: SpacesWords = {
  title: "Samarbejdsrum",
  lede: "Her skriver I sammen. Et rum har et formål, deltagere og mindst én tovholder.",
  filter: "Find et rum",
  create: "Opret samarbejdsrum",
  none: "Du er ikke med i noget rum endnu. Opret et, eller bed en tovholder om at invitere dig.",
  noneFound: (typed) => `Intet rum svarer til »${typed}«.`,
  facts: (participants, documents) =>
    `${participants === 1 ? "1 deltager" : `${participants} deltagere`} · ${documents === 1 ? "1 dokument" : `${documents} dokumenter`}`,
  led: "Tovholder",
  fromForum: "Du læser med fra forummet",
  form: {
    title: "Opret samarbejdsrum",
    name: "Navn",
    nameHelp: "Som deltagerne kender arbejdet.",
    purpose: "Formål",
    purposeHelp: "Hvorfor rummet er der.",
    goals: "Mål",
    goalsHelp: "Hvad I skal nå.",
    organisation: "Tovholder",
    organisationHelp: "Din organisation, som tager rummet op.",
    forum: "Forum",
    forumHelp: "Det forum, rummet svarer til, og som tekster sendes til.",
    noForum: "Intet forum endnu",
    submit: "Opret rummet",
    homeless: "Du hører ikke til en organisation her og kan derfor ikke oprette et rum.",
  },
  space: {
    change: "Ret navn, formål og mål",
    purpose: "Formål",
    goals: "Mål",
    noText: "Ikke skrevet endnu.",
    under: "Hører under",
    noForum: "Hører ikke under et forum endnu",
    myRole: "Din rolle",
    status: "se, hvordan det går",
    throughForum: "Du læser med, fordi du sidder i forummet.",
    documents: "Dokumenter",
    documentsEmpty: "Her er ingen dokumenter endnu.",
    documentsUnshared: "Der er ikke delt nogen dokumenter med forummet.",
    documentsEmptyAction: "Begynd med en indsats: Den har de felter, et forum spørger om.",
    newDocument: "Nyt dokument",
    changed: "ændret",
    participants: "Deltagere",
    participantsLede: "Alle i en organisation, der deltager, har dens rolle.",
    persons: "Enkeltpersoner",
    until: "adgang til og med",
    groups: "Grupper",
    groupsEmpty: "Ingen grupper.",
    newGroup: "Ny gruppe",
    addParticipant: "Tilføj deltager",
    manage: (name) => `Ret deltagelse: ${name}`,
  },
  participant: {
    who: "Hvem",
    whoHelp: "Skriv navnet på en organisation, en enhed eller en person.",
    nobody: "Vælg en fra listen først.",
    role: "Rolle",
    validTo: "Sidste dag",
    validToHelp: "Tom betyder indtil videre.",
    add: "Tilføj",
    changeTitle: (name) => `Deltagelse: ${name}`,
    change: "Gem",
    end: "Afslut deltagelsen",
    show: "Vis forslag",
    notFound: "Ingen med det navn.",
    added: (name) => `${name} er nu deltager`,
    ended: (name) => `${name} er ikke længere deltager`,
  },
  group: {
    title: "Ny gruppe",
    name: "Navn",
    purpose: "Formål",
    members: "Medlemmer",
    membersHelp: "Skriv et navn, og vælg fra listen. Du kan tilføje flere.",
    remove: (name) => `Fjern ${name}`,
    create: "Opret gruppen",
  },
  document: {
    title: "Nyt dokument",
    kind: "Hvad skal I skrive?",
    name: "Titel",
    nameHelp: "Kan rettes senere, direkte i teksten.",
    create: "Opret og begynd at skrive",
  },
};

const en: SpacesWords = {
  title: "Spaces",
  lede: "Here you write together. A space has a purpose, participants and at least one lead.",
  filter: "Find a space",
  create: "Create a space",
  none: "You are in no space yet. Create one, or ask a lead to invite you.",
  noneFound: (typed) => `No space matches “${typed}”.`,
  facts: (participants, documents) =>
    `${participants === 1 ? "1 participant" : `${participants} participants`} · ${documents === 1 ? "1 document" : `${documents} documents`}`,
  led: "Lead",
  fromForum: "You read along from the forum",
  form: {
    title: "Create a space",
    name: "Name",
    nameHelp: "As the participants know the work.",
    purpose: "Purpose",
    purposeHelp: "Why the space exists.",
    goals: "Goals",
    goalsHelp: "What you are to reach.",
    organisation: "Lead",
    organisationHelp: "Your organisation, which takes the space up.",
    forum: "Forum",
    forumHelp: "The forum that the space answers to and that texts are submitted to.",
    noForum: "No forum yet",
    submit: "Create the space",
    homeless: "You belong to no organisation here and therefore cannot create a space.",
  },
  space: {
    change: "Change name, purpose and goals",
    purpose: "Purpose",
    goals: "Goals",
    noText: "Not written yet.",
    under: "Belongs under",
    noForum: "Belongs under no forum yet",
    myRole: "Your role",
    status: "see how it goes",
    throughForum: "You read along because you sit in the forum.",
    documents: "Documents",
    documentsEmpty: "There are no documents here yet.",
    documentsUnshared: "No documents have been shared with the forum.",
    documentsEmptyAction: "Begin with an initiative: it has the fields that a forum asks for.",
    newDocument: "New document",
    changed: "changed",
    participants: "Participants",
    participantsLede: "Everybody in a participating organisation has its role.",
    persons: "Single people",
    until: "access until",
    groups: "Groups",
    groupsEmpty: "No groups.",
    newGroup: "New group",
    addParticipant: "Add a participant",
    manage: (name) => `Change participation: ${name}`,
  },
  participant: {
    who: "Who",
    whoHelp: "Type the name of an organisation, a unit or a person.",
    nobody: "Choose one from the list first.",
    role: "Role",
    validTo: "Last day",
    validToHelp: "Empty means until further notice.",
    add: "Add",
    changeTitle: (name) => `Participation: ${name}`,
    change: "Save",
    end: "End the participation",
    show: "Show suggestions",
    notFound: "Nobody by that name.",
    added: (name) => `${name} now takes part`,
    ended: (name) => `${name} no longer takes part`,
  },
  group: {
    title: "New group",
    name: "Name",
    purpose: "Purpose",
    members: "Members",
    membersHelp: "Type a name and choose from the list. You can add several.",
    remove: (name) => `Remove ${name}`,
    create: "Create the group",
  },
  document: {
    title: "New document",
    kind: "What are you going to write?",
    name: "Title",
    nameHelp: "Can be changed later, directly in the text.",
    create: "Create and start writing",
  },
};

export const spacesWords: Dictionary<SpacesWords> = { da, en };
