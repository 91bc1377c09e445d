import { env } from "cloudflare:workers";
import type { CommentsView, ThreadView } from "../../contract/comment-answers.ts";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import type { ReviewView } from "../../contract/review.ts";
import type { StatusRoundView } from "../../contract/status-answers.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { readMinutes } from "../../worker/imports/read-minutes.ts";
import { followForPeople } from "../../worker/notifications/follow.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { professionalForum } from "../cast/bodies.ts";
import { confirmedFrom } from "../cast/confirmed.ts";
import { personIdOf } from "../cast/people.ts";
import { decideOn } from "../cast/decide.ts";
import { approveMinutes } from "../cast/minutes.ts";
import type { Visitor } from "../cast/visitor.ts";
import { hideCalledOff } from "./leaks-called-off.ts";
import { attach, hideFiles, publishAnswering, put, requestAnItem, writeSection } from "./leaks-hands.ts";
import { hideWhoComes } from "./leaks-people.ts";
import { hideTemplate } from "./leaks-template.ts";
import { minutesOf, store } from "./imported-stage.ts";
import { as, decide, runningMeeting, writeText } from "./stage.ts";

/**
 * Words that stand nowhere else, one in each thing that is not everybody's, and who may read it all the same: those who take part in the space, those with a seat in
 * the forum, or both.
 */
export const markers = {
  zqrumnavn: ["participant", "seated"],
  zqrumformaal: ["participant", "seated"],
  zqegetrum: ["participant"],
  zqgruppe: ["participant", "seated"],
  zqinvitationsord: ["participant"],
  zqadgangsord: ["participant"],
  zqstillingsord: ["participant"],
  zqbedtord: ["participant"],
  zqkladdetitel: ["participant"],
  zqkladdetekst: ["participant"],
  zqindsendttitel: ["participant", "seated"],
  zqindsendttekst: ["participant", "seated"],
  zqspoergsmaal: ["participant", "seated"],
  zqkladdekommentar: ["participant"],
  zqkladdeforslag: ["participant"],
  zqaabenkommentar: ["participant", "seated"],
  // What is settled is the authors' own.
  zqafsluttetkommentar: ["participant"],
  zqlukkettitel: ["seated"],
  zqlukketsektion: ["seated"],
  zqportsvar: ["seated"],
  zqlukketbilag: ["seated"],
  zqlukketbilagsord: ["seated"],
  zqembargobilag: ["seated"],
  zqembargobilagsord: ["seated"],
  zqlukketbeslutning: ["seated"],
  zqlukketforbehold: ["seated"],
  zqlukketsaerstandpunkt: ["seated"],
  zqlukketsupplement: ["seated"],
  zqlukkettilslutning: ["seated"],
  zqlukketbemaerkning: ["seated"],
  zqlukketaftale: ["seated"],
  zqlukketbehandling: ["seated"],
  zqlukkettilfoejelse: ["seated"],
  zqkladdepunkt: ["seated"],
  zqkladdested: ["seated"],
  zqkladdesektion: ["seated"],
  zqaflystlukket: ["seated"],
  zqaflystkladde: ["seated"],
  zqoensketpunkt: ["seated"],
  zqoensketgrund: ["seated"],
  zqoensketafslag: ["seated"],
  zqimportlukket: ["seated"],
  // What was decided on it is kept in the source alone.
  zqimportbeslutning: ["seated"],
  zqrundenavn: ["participant", "seated"],
  // The forum reads it when the round is shown to it.
  zqstatusgrund: ["participant"],
  zqskabelontekst: ["seated"],
  zqkladdefil: ["participant"],
  zqlukketfil: ["seated"],
  zqmodtager: [],
} as const satisfies Record<string, readonly ("participant" | "seated")[]>;
export type Marker = keyof typeof markers;

/** What a place in an address can be filled with: ids of things that are closed, in draft, or somebody's own. By the parameter's name. */
export type Places = Record<string, string[]>;

/** Everything that must not leak, made over the front door, and where it is. */
export async function hideThings(): Promise<Places> {
  const slagelse = await as("slagelse-consultant");
  const secretary = await as("secretary");
  const head = await as("ringsted-head");
  const organisationId = "org_municipality_0330";

  const space = await slagelse.post<SpaceView>("/spaces", {
    name: "Rum zqrumnavn",
    purpose: "Et formål: zqrumformaal.",
    goals: "",
    organisationId,
    forumId: professionalForum,
  });
  const own = await slagelse.post<SpaceView>("/spaces", {
    name: "zqegetrum",
    purpose: "Vores eget.",
    goals: "",
    organisationId,
    forumId: null,
  });
  await slagelse.post(`/spaces/${space.id}/groups`, { name: "Gruppen zqgruppe", purpose: "", members: [organisationId] });
  const draft = await writtenDocument(slagelse, space, "Kladden zqkladdetitel", "Der står zqkladdetekst.");
  const whoComes = await hideWhoComes({ lead: slagelse, space, own, documentId: draft.id });
  const submitted = await writtenDocument(slagelse, space, "Den indsendte zqindsendttitel", "Der står zqindsendttekst.");
  const { submissions } = await slagelse.post<DocumentView>(`/documents/${submitted.id}/submissions`, { forumId: professionalForum });
  const asked = await head.post<ReviewView>(`/documents/${submitted.id}/questions`, { words: "Hvad med zqspoergsmaal?" });

  const discussed = await discuss(slagelse, draft.id, submitted.id);

  const meeting = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, {
    startsAt: "2026-12-02T16:00:00Z",
    place: "Ringsted",
  });
  const add = (title: string, access: string, submissionId?: string, to = meeting) =>
    secretary.post(`/meetings/${to.id}/agenda-items`, { title, access, itemType: "decision", submissionId: submissionId ?? null });
  await add("Den åbne sag", "open");
  await add("Den lukkede zqlukkettitel", "closed", submissions[0]?.id);
  const [openItem, closedItem] = (await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items;
  if (openItem === undefined || closedItem === undefined) throw new Error("the agenda has no closed item");
  const closedText = await writeSection(secretary, closedItem.id, "Afsnittet siger zqlukketsektion. Tirsdag den 24. april 2023.");
  await writeText(secretary, closedText, [{ field: "account", paragraphs: ["Det gik som zqlukketbehandling."] }]);
  const files = await hideFiles({ author: slagelse, draftId: draft.id }, { secretary, closedText });
  await attach(secretary, openItem.id, { title: "zqlukketbilag", access: "closed", embargoUntil: "" });
  const attachmentId = await attach(secretary, openItem.id, {
    title: "zqembargobilag",
    access: "open",
    embargoUntil: "2099-01-01T00:00:00Z",
  });
  await publishAnswering(secretary, meeting.id, "Det passer, siger zqportsvar.");
  await secretary.post(`/meetings/${meeting.id}/progress`, { to: "in_progress" });
  const remarkId = await put(head, `/agenda-items/${closedItem.id}/remarks/rem_leak_0001`, {
    words: "Husk zqlukketbemaerkning.",
    onBehalfOf: "person",
  });
  const actionId = await put(secretary, `/agenda-items/${closedItem.id}/actions/act_leak_0001`, {
    what: "Sørg for zqlukketaftale.",
    ownerId: "org_municipality_0329",
    ownerName: null,
    due: null,
  });
  const decision = await decideOn(secretary, closedItem, {
    outcome: "approved",
    text: "Det blev zqlukketbeslutning.",
    reservation: "Med zqlukketforbehold.",
    dissent: [{ who: "Et medlem", words: "Helst zqlukketsaerstandpunkt." }],
    deviatesFromProposal: false,
    onwardTo: null,
    ratifiers: ["org_municipality_0329"],
    versionId: closedItem.document?.versionId ?? null,
  });
  await secretary.post(`/decisions/${decision.id}/additions`, { text: "Bilaget zqlukketsupplement.", reason: "Det var glemt." });
  await head.post(`/decisions/${decision.id}/ratifications`, {
    organisationId: "org_municipality_0329",
    outcome: "endorsed_with_reservation",
    body: "Byrådet",
    date: "2023-05-22",
    itemNumber: null,
    url: null,
    reservation: "Kun zqlukkettilslutning.",
  });
  const [open] = (await secretary.get<MeetingView>(`/meetings/${meeting.id}`)).items;
  if (open === undefined) throw new Error("the agenda has no open item");
  const openly = await decideOn(secretary, open, {
    outcome: "approved",
    text: "Den åbne sag blev godkendt.",
    reservation: null,
    deviatesFromProposal: false,
    onwardTo: null,
    versionId: null,
  });

  await publishMinutes(secretary, meeting.id, closedItem.id);

  const later = { startsAt: "2026-12-16T16:00:00Z", place: "Et zqkladdested" };
  const planned = await secretary.post<MeetingView>(`/forums/${professionalForum}/meetings`, later);
  await add("Det kommende zqkladdepunkt", "open", undefined, planned);
  const [draftItem] = (await secretary.get<MeetingView>(`/meetings/${planned.id}`)).items;
  if (draftItem === undefined) throw new Error("the draft agenda has no item");
  await writeSection(secretary, draftItem.id, "Et udkast: zqkladdesektion.");

  const off = await hideCalledOff(secretary);
  const statusRoundId = await reportStatus(secretary, slagelse);
  const template = await hideTemplate(secretary);

  const imported = await storeMinutes();
  const endpoint = await (
    await as("slagelse-integrator")
  ).post<{ id: string }>(`/organisations/${organisationId}/endpoints`, {
    url: "https://modtager.example/zqmodtager",
    description: "zqmodtager",
    eventTypes: [],
    spaceIds: [],
    includesClosed: true,
  });
  await followForPeople(env, openDatabase(env.DB));
  const notifications = await env.DB.prepare("select id from notifications where person_id = ?")
    .bind(personIdOf("secretary"))
    .all<{ id: string }>();
  const events = await env.DB.prepare("select id from events where access = 'closed' limit 2").all<{ id: string }>();
  return {
    spaceId: [space.id, own.id],
    ...whoComes,
    participationId: space.participations.map(({ id }) => id),
    documentId: [draft.id, submitted.id, closedText, template.textId],
    versionId: [submissions[0]?.versionId ?? ""],
    submissionId: [submissions[0]?.id ?? ""],
    forumId: [professionalForum],
    meetingId: [meeting.id, planned.id, off.id],
    agendaItemId: [closedItem.id, draftItem.id, openItem.id, off.itemId],
    decisionId: [decision.id, openly.id],
    mandateId: ["man_demo_professional"],
    importId: [imported.id],
    importedItemId: imported.items.map(({ id }) => id),
    attendeeId: ["sea_nobody"],
    statusRoundId: [statusRoundId],
    remarkId: [remarkId],
    actionId: [actionId],
    eventId: events.results.map(({ id }) => id),
    organisationId: [organisationId],
    endpointId: [endpoint.id],
    tokenId: ["tok_nobody"],
    treatmentId: ["trt_nobody"],
    attachmentId,
    ...files,
    seatId: ["sea_nobody"],
    templateId: [template.id],
    notificationId: notifications.results.map(({ id }) => id).slice(0, 2),
    itemRequestId: [await requestAnItem(head, secretary)],
    questionId: asked.questions.map(({ id }) => id),
    threadId: discussed.map(({ id }) => id),
    commentId: discussed.slice(0, 1).flatMap(({ comments }) => comments.map(({ id }) => id)),
  };
}

/** A comment on a draft, with a proposal, and on what the forum may read an open one and a settled one. */
async function discuss(author: Visitor, draftId: string, submittedId: string): Promise<ThreadView[]> {
  const open = (id: string, thread: object) => author.post<CommentsView>(`/documents/${id}/comments/threads`, thread);
  const passage = [{ field: "body", block: 0, offset: 9, words: "zqkladdetekst" }];
  const onDraft = await open(draftId, { words: "Husk zqkladdekommentar.", passage, proposal: "zqkladdeforslag" });
  await open(submittedId, { words: "Husk zqaabenkommentar.", passage: null });
  const onSubmitted = await open(submittedId, { words: "Husk zqafsluttetkommentar.", passage: null });
  const settled = onSubmitted.threads.at(-1);
  await author.put(`/documents/${submittedId}/comments/threads/${settled?.id}/resolution`, { resolved: true });
  return [...onDraft.threads, ...onSubmitted.threads.slice(-1)];
}

/** Minutes that everybody can read, of a meeting with a closed item, to which something was added that nobody else can. */
async function publishMinutes(secretary: Visitor, meetingId: string, closedItemId: string): Promise<void> {
  const chair = await as("hospital-director");
  const end = () => secretary.post(`/meetings/${meetingId}/progress`, { to: "held" });
  await approveMinutes({ secretary, chair, members: [chair], meetingId, end });
  await secretary.post(`/meetings/${meetingId}/minutes/publication`);
  const content = { kind: "words", words: "Det er zqlukkettilfoejelse." };
  await secretary.post(`/meetings/${meetingId}/minutes/additions`, { agendaItemId: closedItemId, reason: "Glemt.", content });
}

/** A round on an initiative that everybody can read, with a report that the forum has not been shown. */
async function reportStatus(secretary: Visitor, slagelse: Visitor): Promise<string> {
  const { document, meeting } = await runningMeeting();
  await decide(meeting);
  const { participations } = await slagelse.get<SpaceView>(`/spaces/${document.space.id}`);
  const organisationId = "org_municipality_0330";
  for (const { id, party } of participations) if (party.id !== organisationId) await slagelse.delete(`/participations/${id}`);
  const { id } = await secretary.post<StatusRoundView>(`/forums/${professionalForum}/status-rounds`, {
    ...{ name: "Runden zqrundenavn", from: "2026-07-01", to: "2026-12-31", deadline: "2027-01-15" },
    documentIds: [document.id],
    organisationIds: [organisationId],
  });
  const comment = { why: "Det er zqstatusgrund.", consequence: "Og zqstatusgrund.", wayBack: "Uden zqstatusgrund." };
  const rating = { result: "red", timetable: "red", comment };
  await slagelse.post(`/status-rounds/${id}/reports`, { documentId: document.id, organisationId, ...rating });
  return id;
}

async function writtenDocument(author: Visitor, space: SpaceView, title: string, words: string): Promise<DocumentView> {
  const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "recommendation", title });
  const required = ["source", "body", "addressedTo", "proposal"] as const;
  await writeText(
    author,
    document.id,
    required.map((field) => ({ field, paragraphs: [words] })),
  );
  return document;
}

/** Of a closed item the title is kept for the forum, and nothing else for anybody. */
async function storeMinutes(): Promise<ImportedMeeting> {
  const text = minutesOf("10-10-2018", "sansehaver")
    .replace("Ansættelse i sansehaver", "Ansættelse zqimportlukket")
    .replace("i fortrolighed", "zqimportbeslutning");
  return store(text, confirmedFrom(readMinutes(text)));
}
