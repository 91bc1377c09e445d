import type { EndpointCreated } from "../../contract/endpoint-views.ts";
import type { standardItemKinds } from "../../contract/forum-rules.ts";
import type { ItemType } from "../../contract/meeting.ts";
import type { DocumentView, MeetingView, SpaceView } from "../../contract/views.ts";
import { politicalForum, professionalForum } from "./bodies.ts";
import { personIdOf } from "./people.ts";
import { prepareAgenda } from "./spring-agenda.ts";
import { playCalledOff } from "./spring-called-off.ts";
import { playComments } from "./spring-comments.ts";
import { decide } from "./spring-decisions.ts";
import { playGuests } from "./spring-guests.ts";
import { playMinutes, playWish } from "./spring-minutes.ts";
import { playPicture } from "./spring-picture.ts";
import { playStatus } from "./spring-status.ts";
import {
  cooperationMandate,
  emergencyQuality,
  medicineForThreeDays,
  fundAllocation,
  palliativeEffort,
  responsibility72Hours,
  steppedCare,
  vipCitizens,
  type DemoText,
} from "./texts.ts";
import { regionalFund } from "./regional-fund.ts";
import { playSitting } from "./sitting.ts";
import { writeTemplate } from "./spring-templates.ts";
import { sitDown } from "./typist.ts";
import { setValue } from "./set-value.ts";
import { signIn, type Visitor } from "./visitor.ts";
import { write, writeBlocks } from "./write.ts";

/**
 * Plays the cluster's spring of 2023 over the front door, on its own dates: four municipalities, region and general practice write initiatives together, the
 * forums meet and decide, and Slagelse's records system is told. `tell` is called with each step.
 */
export async function playSpring(baseUrl: string, tell: (step: string) => void = () => {}): Promise<void> {
  const on = (key: string, day: string, time = "09:00") => signIn(baseUrl, key, { at: new Date(`2023-${day}T${time}:00Z`) });

  await writeTemplate(await on("secretary", "03-14"));
  tell("20 March: the spaces and their texts");
  await subscribe(await on("slagelse-integrator", "03-15"), baseUrl);
  const slagelse = await on("slagelse-consultant", "03-20");
  const olderPeople = await openSpace(slagelse, {
    name: "Sårbare ældre",
    purpose: "Ældre med flere sygdomme skal opleve ét forløb, når de er i kontakt med kommune, sygehus og egen læge.",
    goals: "Færre uplanlagte indlæggelser. Ingen borger udskrives uden at vide, hvem der har ansvaret.",
    organisationId: "org_municipality_0330",
  });
  await invite(slagelse, olderPeople, [
    ["org_municipality_0340", "lead"],
    ["org_municipality_0370", "author"],
    ["org_municipality_0329", "author"],
    ["org_region_1085", "author"],
    ["org_hospital_nsr", "commenter"],
    [personIdOf("general-practitioner"), "author"],
  ]);
  await slagelse.post(`/spaces/${olderPeople.id}/groups`, {
    name: "Skrivegruppen",
    purpose: "Samler teksten om den palliative indsats.",
    members: ["uni_slagelse_seniors", "uni_soro_health", personIdOf("general-practitioner")],
  });
  const palliative = await writeDocument(baseUrl, slagelse, olderPeople, palliativeEffort);
  await playPicture(slagelse, palliative.id, new Date("2023-03-20T09:00:00Z"));
  const hours = await writeDocument(baseUrl, slagelse, olderPeople, responsibility72Hours);
  const medicine = await writeDocument(baseUrl, await on("soro-consultant", "03-20"), olderPeople, medicineForThreeDays);

  const ringsted = await on("ringsted-head", "03-21");
  const chronicDisease = await openSpace(ringsted, {
    name: "Kronisk sygdom",
    purpose: "Borgere med kronisk sygdom skal kun fortælle deres historie én gang.",
    goals: "Én indgang og en fast kontakt.",
    organisationId: "org_municipality_0329",
  });
  await invite(ringsted, chronicDisease, [
    ["org_municipality_0330", "author"],
    ["org_region_1085", "author"],
  ]);
  const vip = await writeDocument(baseUrl, ringsted, chronicDisease, vipCitizens);

  const naestved = await on("naestved-director", "03-21");
  const emergencyCare = await openSpace(naestved, {
    name: "Akutområdet",
    purpose: "De kommunale akutfunktioner skal være lige gode, uanset hvor man bor.",
    goals: "Fælles standarder og fælles læring.",
    organisationId: "org_municipality_0370",
  });
  await invite(naestved, emergencyCare, [
    ["org_municipality_0340", "author"],
    ["org_hospital_nsr", "author"],
  ]);
  const quality = await writeDocument(baseUrl, naestved, emergencyCare, emergencyQuality);

  const psychiatry = await on("psychiatry-manager", "03-22");
  const youngPeople = await openSpace(psychiatry, {
    name: "Børn og unges trivsel",
    purpose: "Unge, der har det svært, skal have hjælp, før det bliver alvorligt.",
    goals: "Færre afviste henvisninger.",
    organisationId: "org_psychiatry_zealand",
  });
  await invite(psychiatry, youngPeople, [
    ["org_region_1085", "author"],
    ["org_municipality_0330", "commenter"],
  ]);
  await writeDocument(baseUrl, psychiatry, youngPeople, steppedCare);
  await writeDocument(baseUrl, await on("region-consultant", "03-22"), olderPeople, fundAllocation);
  await writeDocument(baseUrl, await on("region-consultant", "03-22"), youngPeople, cooperationMandate);
  await playGuests(baseUrl, youngPeople, (author, text) => writeDocument(baseUrl, author, youngPeople, text));

  tell("24 March: the hospital and general practice comment on a text");
  await playComments(palliative, {
    hospital: await on("hospital-director", "03-24"),
    doctor: await on("general-practitioner", "03-24", "06:30"),
    slagelse: await on("slagelse-consultant", "03-24", "11:00"),
    soro: await on("soro-consultant", "03-24", "11:30"),
  });

  tell("29 March: five initiatives go to the forum");
  for (const [key, document] of [
    ["slagelse-consultant", palliative],
    ["slagelse-consultant", hours],
    ["soro-consultant", medicine],
    ["ringsted-head", vip],
    ["naestved-director", quality],
  ] as const) {
    await (await on(key, "03-29")).post(`/documents/${document.id}/submissions`, { forumId: professionalForum });
  }

  tell("11 and 12 April: the agendas are published");
  const secretary = (day: string, time?: string) => on("secretary", day, time);
  const politicalMeeting = await plan(await secretary("04-03"), politicalForum, "2023-04-18T14:00:00Z", "Rådhuset i Sorø");
  for (const { title } of fundedInitiatives) await addItem(await secretary("04-04"), politicalMeeting, `Udviklingsmidler: ${title}`);
  const professionalMeeting = await plan(await secretary("04-03"), professionalForum, "2023-04-19T15:00:00Z", "Ringsted Sygehus");
  const agenda = await secretary("04-04");
  await addItem(agenda, professionalMeeting, "Godkendelse af dagsordenen", { standardKind: "agenda_approval" });
  await addItem(agenda, professionalMeeting, "Opfølgning på mødet i Politisk Forum den 18. april 2023", { itemType: "briefing" });
  await addItem(agenda, professionalMeeting, "Indkaldelse af emner til lærings- og kvalitetsteams");
  await addItem(agenda, professionalMeeting, "Udpegning til den afsluttende konference");
  await addItem(agenda, professionalMeeting, "Udpegning til en rådgivende gruppe for et forskningsprojekt");
  await addSubmission(agenda, professionalMeeting, palliative);
  await addItem(agenda, professionalMeeting, "Eventuelt", { itemType: "discussion", standardKind: "any_other_business" });
  await addItem(agenda, professionalMeeting, "Godkendelse af referatet", { standardKind: "minutes_approval" });
  await prepareAgenda(agenda, professionalMeeting);
  await addItem(await secretary("04-04"), politicalMeeting, "Den regionale pulje for 2021", { itemType: "briefing" });
  await advance(await secretary("04-11"), politicalMeeting, "agenda_published");
  await advance(await secretary("04-12"), professionalMeeting, "agenda_published");

  tell("18 April: the political forum approves the funding, with a reservation");
  await advance(await secretary("04-18", "14:00"), politicalMeeting, "in_progress");
  for (const [place, { title }] of fundedInitiatives.entries())
    await decide(await secretary("04-18", `14:${10 + 8 * place}`), politicalMeeting, place + 1, {
      outcome: "approved",
      text: `Politisk Forum godkendte, at udviklingsmidler bruges på ${title}.`,
      reservation: "Kommunalbestyrelserne skal eventuelt godkende, at midlerne bruges.",
      // 0 of 4 have joined.
      ratifiers: ["org_municipality_0370", "org_municipality_0330", "org_municipality_0340", "org_municipality_0329"],
    });
  await decide(
    await secretary("04-18", "15:40"),
    politicalMeeting,
    fundedInitiatives.length + 1,
    { outcome: "noted", text: regionalFund },
    "De 0,3 mio. kr. over rammen dækkes af uforbrugte midler.",
  );
  await advance(await secretary("04-18", "16:00"), politicalMeeting, "held");

  tell("19 April: the professional forum meets and decides");
  await advance(await secretary("04-19", "15:00"), professionalMeeting, "in_progress");
  await decide(await secretary("04-19", "15:04"), professionalMeeting, 1, { outcome: "approved", text: "Dagsordenen blev godkendt." });
  await decide(await secretary("04-19", "15:14"), professionalMeeting, 2, {
    outcome: "noted",
    text: "Orienteringen blev taget til efterretning.",
  });
  await decide(await secretary("04-19", "15:28"), professionalMeeting, 3, {
    outcome: "rejected",
    text: "Faglig Strategisk Forum besluttede, at klyngen ikke melder emner ind denne gang.",
    deviatesFromProposal: true,
  });
  await decide(
    await secretary("04-19", "15:39"),
    professionalMeeting,
    4,
    { outcome: "appointed", text: "Direktøren i Sorø deltager. Navnet meldes ind senest tirsdag den 24. april 2023." },
    "Datoen er rigtig. Det er en mandag.",
  );
  await decide(
    await secretary("04-19", "15:49"),
    professionalMeeting,
    5,
    { outcome: "appointed", text: "Fra kommunerne deltager centerchefen i Ringsted. To pladser står tomme indtil videre." },
    "De to andre sektorer har ikke meldt nogen endnu.",
  );
  await decide(await secretary("04-19", "16:28"), professionalMeeting, 6, {
    outcome: "approved",
    text: "Faglig Strategisk Forum godkendte, at den palliative indsats prøves af som klyngeprojekt.",
    reservation:
      "Godkendelsen gælder under forudsætning af, at kommunalbestyrelserne i Næstved, Slagelse, Sorø og Ringsted tilslutter sig deres del af økonomien.",
  });
  await playSitting({
    secretary: await secretary("04-19", "16:50"),
    doctor: await on("general-practitioner", "04-19", "16:20"),
    meetingId: professionalMeeting.id,
  });

  tell("19 and 20 April: the minutes are approved as the last item, and a table is added the day after");
  await playMinutes(baseUrl, professionalMeeting.id);
  await playWish(baseUrl, professionalForum);

  tell("after the meeting: somebody goes on writing in the text");
  await writeParts(baseUrl, palliative, {
    parts: [{ by: "soro-consultant", field: "timetable", paragraphs: ["Efter mødet: Den første fælles samtale holdes i uge 36."] }],
  });

  tell("31 May: the meeting in June is called off. August: how it goes, municipality by municipality");
  await playCalledOff(secretary);
  await playStatus(baseUrl, palliative.id);
}

const fundedInitiatives = [responsibility72Hours, medicineForThreeDays, palliativeEffort, vipCitizens, emergencyQuality];

type StandardItemKind = (typeof standardItemKinds)[number];
type Role = "lead" | "author" | "commenter" | "reader";

/** Slagelse's records system, played by a page of the demo itself, is told of decisions. */
async function subscribe(integrator: Visitor, baseUrl: string): Promise<void> {
  await integrator.post<EndpointCreated>("/organisations/org_municipality_0330/endpoints", {
    url: `${baseUrl}/dev/receiver`,
    description: "Journalsystemet i Slagelse (demo)",
    eventTypes: ["document.submitted", "agenda.published", "decision.recorded", "decision.final"],
  });
}

async function openSpace(
  visitor: Visitor,
  space: { name: string; purpose: string; goals: string; organisationId: string },
): Promise<SpaceView> {
  return visitor.post("/spaces", { ...space, forumId: professionalForum });
}

async function invite(visitor: Visitor, space: SpaceView, parties: [string, Role][]): Promise<void> {
  for (const [partyId, role] of parties) await visitor.post(`/spaces/${space.id}/participations`, { partyId, role, validTo: null });
}

async function writeDocument(baseUrl: string, author: Visitor, space: SpaceView, text: DemoText): Promise<DocumentView> {
  const document = await author.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: text.kind, title: text.title });
  await writeParts(baseUrl, document, text);
  return document;
}

/** Everybody writes at the same time, each their own fields. */
async function writeParts(
  baseUrl: string,
  document: DocumentView,
  { parts, values = [] }: Pick<DemoText, "parts" | "values">,
): Promise<void> {
  const authors = [...new Set([...parts, ...values].map((part) => part.by))];
  await Promise.all(
    authors.map(async (key) => {
      const typist = await sitDown(await signIn(baseUrl, key), document.id);
      for (const { field, paragraphs, blocks = [] } of parts.filter((candidate) => candidate.by === key)) {
        write(typist.doc, field, paragraphs);
        writeBlocks(typist.doc, field, blocks);
      }
      for (const value of values.filter((candidate) => candidate.by === key)) setValue(typist.doc, value);
      await typist.saved();
      typist.leave();
    }),
  );
}

async function plan(secretary: Visitor, forumId: string, startsAt: string, place: string): Promise<MeetingView> {
  return secretary.post(`/forums/${forumId}/meetings`, { startsAt, place });
}

async function addItem(
  secretary: Visitor,
  meeting: MeetingView,
  title: string,
  { itemType = "decision", standardKind = null }: { itemType?: ItemType; standardKind?: StandardItemKind | null } = {},
): Promise<void> {
  await secretary.post(`/meetings/${meeting.id}/agenda-items`, { title, itemType, standardKind, access: "open", submissionId: null });
}

async function addSubmission(secretary: Visitor, meeting: MeetingView, document: DocumentView): Promise<void> {
  const { backlog } = await secretary.get<MeetingView>(`/meetings/${meeting.id}`);
  const entry = backlog.find((candidate) => candidate.document.id === document.id);
  if (entry === undefined) throw new Error(`${document.title} is not in the backlog`);
  await secretary.post(`/meetings/${meeting.id}/agenda-items`, {
    title: entry.submission.title,
    itemType: "decision",
    access: "open",
    submissionId: entry.submission.id,
  });
}

async function advance(secretary: Visitor, meeting: MeetingView, to: string): Promise<void> {
  await secretary.post(`/meetings/${meeting.id}/progress`, { to });
}
