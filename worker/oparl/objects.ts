import { isAdvice } from "../../contract/decision.ts";
import type { MeetingState } from "../../contract/meeting.ts";
import type { AgendaItemView, DecisionSummary, MeetingView } from "../../contract/views.ts";
import { outcomeSentence } from "../../i18n/outcomes.ts";
import { schema, type Addresses } from "./addresses.ts";

/** What is put to a forum and what becomes of it, in the shape of OParl 1.1. Every object is of something that everybody may read. */

type Forum = { id: string; name: string; kind: string; validFrom: string; validTo: string | null };

export function organizationOf(at: Addresses, forum: Forum, parentId: string | null) {
  return {
    id: at.organization(forum.id),
    type: `${schema}Organization`,
    body: at.body,
    name: forum.name,
    shortName: forum.name,
    organizationType: "Gremium",
    classification: forum.kind,
    startDate: forum.validFrom,
    ...(forum.validTo === null ? {} : { endDate: forum.validTo }),
    ...(parentId === null ? {} : { subOrganizationOf: at.organization(parentId) }),
    meeting: at.meetingsOf(forum.id),
    membership: [],
    web: at.page(`/forums/${forum.id}`),
  };
}

/** OParl has no word for a meeting that is on. One that is called off goes no further than being called. */
const notOver: MeetingState[] = ["agenda_published", "in_progress", "called_off"];

export function meetingOf(at: Addresses, meeting: MeetingView) {
  return {
    id: at.meeting(meeting.id),
    type: `${schema}Meeting`,
    name: meeting.forum.name,
    meetingState: notOver.includes(meeting.state) ? "eingeladen" : "durchgeführt",
    cancelled: meeting.state === "called_off",
    start: meeting.startsAt,
    organization: [at.organization(meeting.forum.id)],
    ...(meeting.place === "" ? {} : { location: { type: `${schema}Location`, description: meeting.place } }),
    agendaItem: meeting.items.map((item) => agendaItemOf(at, meeting, item)),
    web: at.page(`/meetings/${meeting.id}`),
  };
}

/** `number` is the one that everybody sees, and order is order on the agenda. */
export function agendaItemOf(at: Addresses, meeting: MeetingView, item: AgendaItemView) {
  const { decision } = item;
  return {
    id: at.agendaItem(item.id),
    type: `${schema}AgendaItem`,
    meeting: at.meeting(meeting.id),
    number: String(item.number),
    order: item.number - 1,
    name: item.title,
    public: true,
    ...(item.document === null ? {} : { consultation: at.consultation(item.id) }),
    ...(decision === null
      ? {}
      : { result: outcomeSentence.da(decision.outcome, decision.state, null), resolution: at.page(`/decisions/${decision.id}`) }),
    web: at.page(`/items/${item.id}`),
  };
}

/** An item that carries a text. */
export type Carrying = { meeting: MeetingView; item: AgendaItemView; document: NonNullable<AgendaItemView["document"]> };

export const carrying = (meeting: MeetingView): Carrying[] =>
  meeting.items.flatMap((item) => (item.document === null ? [] : [{ meeting, item, document: item.document }]));

/** A paper is a text as it was frozen; the forums that had it before them are its consultations. `matters` all carry that version. */
export function paperOf(at: Addresses, matters: [Carrying, ...Carrying[]]) {
  const [{ item, document }] = matters;
  return {
    id: at.paper(document.versionId),
    type: `${schema}Paper`,
    body: at.body,
    name: item.title,
    date: document.submittedAt.slice(0, 10),
    paperType: document.kind,
    mainFile: fileOf(at, matters[0]),
    consultation: matters.map((matter) => consultationOf(at, matter)),
    originatorOrganization: [],
    web: at.page(`/items/${item.id}`),
  };
}

/** A forum's treatment of a text. `authoritative` is left out for as long as nothing has been decided. */
export function consultationOf(at: Addresses, { meeting, item, document }: Carrying) {
  const authoritative = item.decision === null ? undefined : decidesHere(item.decision);
  return {
    id: at.consultation(item.id),
    type: `${schema}Consultation`,
    paper: at.paper(document.versionId),
    agendaItem: at.agendaItem(item.id),
    meeting: at.meeting(meeting.id),
    organization: [at.organization(meeting.forum.id)],
    ...(authoritative === undefined ? {} : { authoritative }),
    role: item.itemType,
  };
}

/**
 * Whether the decision is taken there: not where the forum has advised or sent on, since another body decides. Nothing is said of what comes back, nor of clauses
 * of which some go on.
 */
function decidesHere({ outcome, state }: DecisionSummary): boolean | undefined {
  if (isAdvice(outcome, state) || outcome === "forwarded") return false;
  return state === "recorded" ? undefined : true;
}

/** The frozen bytes themselves, with the hash that they were decided on under. */
export function fileOf(at: Addresses, { item, document }: Carrying) {
  return {
    id: at.file(document.versionId),
    type: `${schema}File`,
    name: item.title,
    fileName: `${document.versionId}.json`,
    mimeType: "application/json",
    date: document.submittedAt.slice(0, 10),
    accessUrl: at.fileBytes(document.versionId),
    downloadUrl: at.fileBytes(document.versionId),
    paper: [at.paper(document.versionId)],
    "samarbejdsrum:sha256": document.sha256,
  };
}
