import type { AgendaItemState, ItemAccess, ItemType, MeetingState } from "../contract/meeting.ts";
import type { Dictionary } from "./language.ts";

export const meetingStateWords: Dictionary<Record<MeetingState, string>> = {
  da: {
    planned: "Planlagt",
    agenda_draft: "Dagsorden i kladde",
    agenda_published: "Dagsorden offentliggjort",
    in_progress: "Mødet er i gang",
    held: "Afholdt",
    minutes_draft: "Referat i kladde",
    minutes_approved: "Referat godkendt",
    minutes_published: "Referat offentliggjort",
    cancelled: "Aflyst",
    called_off: "Aflyst",
  },
  en: {
    planned: "Planned",
    agenda_draft: "Agenda in draft",
    agenda_published: "Agenda published",
    in_progress: "In progress",
    held: "Held",
    minutes_draft: "Minutes in draft",
    minutes_approved: "Minutes approved",
    minutes_published: "Minutes published",
    cancelled: "Cancelled",
    called_off: "Called off",
  },
};

export const itemTypeWords: Dictionary<Record<ItemType, string>> = {
  da: { decision: "Beslutning", briefing: "Orientering", discussion: "Drøftelse" },
  en: { decision: "Decision", briefing: "Briefing", discussion: "Discussion" },
};

export const itemAccessWords: Dictionary<Record<ItemAccess, string>> = {
  da: { open: "Åbent punkt", closed: "Lukket punkt" },
  en: { open: "Open item", closed: "Closed item" },
};

export const agendaItemStateWords: Dictionary<Record<AgendaItemState, string>> = {
  da: {
    requested: "Ønsket",
    draft: "Kladde",
    on_agenda: "På dagsordenen",
    published: "Offentliggjort",
    treated: "Behandlet",
    postponed: "Udsat",
    withdrawn: "Taget af",
    minuted: "Ført til referat",
  },
  en: {
    requested: "Requested",
    draft: "Draft",
    on_agenda: "On the agenda",
    published: "Published",
    treated: "Treated",
    postponed: "Postponed",
    withdrawn: "Withdrawn",
    minuted: "Minuted",
  },
};
