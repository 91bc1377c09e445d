import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import type { CommentsView } from "../../contract/comment-answers.ts";
import { unpackFrames } from "../../contract/polling.ts";
import type { PersonSummary } from "../../contract/organisation.ts";
import type { ReviewBoard } from "../../contract/review.ts";
import type { DocumentView, VersionSummary } from "../../contract/views.ts";
import { anchorsIn } from "../../text/anchors.ts";
import { plainText } from "../../text/plain.ts";
import { listNotices } from "../../worker/comments/notices.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { inMargin, roomOf } from "../../worker/room/address.ts";
import { Compaction } from "../../worker/room/compaction.ts";
import { Snapshots } from "../../worker/room/snapshots.ts";
import { RoomStorage } from "../../worker/room/storage.ts";
import { UpdateLog } from "../../worker/room/update-log.ts";
import { professionalForum } from "../cast/bodies.ts";
import { personIdOf } from "../cast/people.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { answeredToProgram, commentedOn, hangsOn, only, passageOf, written } from "./comments-stage.ts";
import { follow } from "./margin-line.ts";
import { as, base, openText, refusal, setTheStage, writeText } from "./stage.ts";

beforeAll(setTheStage);

describe("a comment", () => {
  test("is its author's by the server's word, hangs on the words, and changes nothing that the text says", async () => {
    const { id, path, hospital } = await written();
    const before = await roomOf(env, id).read();
    const view = await hospital.post<CommentsView>(`${path}/threads`, {
      words: "Hvorfor ikke i foråret?",
      passage: passageOf("i efteråret"),
      writtenBy: personIdOf("slagelse-consultant"),
    });
    const thread = only(view);
    expect(thread).toMatchObject({ state: "open", quote: { field: "body", words: "i efteråret" }, isUnread: false, concernsMe: true });
    expect(thread.comments).toMatchObject([
      { words: "Hvorfor ikke i foråret?", by: { name: "Sygehusdirektør" }, organisation: { id: "org_hospital_nsr" }, isMine: true },
    ]);
    expect(await hangsOn(id, thread.id)).toBe("i efteråret");
    expect(await roomOf(env, id).read()).toEqual(before);
  });

  test("makes no version of a text that says what it said, and does not count as a change of it", async () => {
    const { id, path, slagelse, hospital } = await written();
    const room = roomOf(env, id);
    await room.reindex();
    const { changedAt } = await slagelse.get<DocumentView>(`/documents/${id}`);
    await slagelse.post(`/documents/${id}/versions`, { name: "Før" });
    await hospital.post(`${path}/threads`, { words: "Hvorfor?", passage: passageOf("alle borgere") });
    vi.setSystemTime(Date.now() + 60_000);
    await runDurableObjectAlarm(room);
    vi.useRealTimers();
    expect(await slagelse.get<VersionSummary[]>(`/documents/${id}/versions`)).toHaveLength(1);
    expect((await slagelse.get<DocumentView>(`/documents/${id}`)).changedAt).toBe(changedAt);
  });

  test("is for those who may comment; who only reads reads it, and nobody else learns of it", async () => {
    const { path, hospital } = await written();
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, { words: "Se her.", passage: null }));
    const region = await as("region-consultant");
    expect(only(await region.get<CommentsView>(path))).toMatchObject({ quote: null, isUnread: true });
    expect((await region.get<CommentsView>(path)).may).toEqual({ comment: false, apply: false });
    const answer = { words: "Ja." };
    expect((await refusal(region.post(`${path}/threads/${thread.id}/answers`, answer))).code).toBe("not_allowed");
    const outsider = await as("kolding-outsider");
    expect((await refusal(outsider.get(path))).code).toBe("not_found");
    expect((await refusal(outsider.post(`${path}/threads/${thread.id}/answers`, answer))).code).toBe("not_found");
    expect(await answeredToProgram(path)).toMatchObject({ code: "person_required" });
    const { path: elsewhere } = await written();
    expect((await refusal(hospital.post(`${elsewhere}/threads/${thread.id}/answers`, answer))).code).toBe("not_found");
  });

  test("on a shared text is read from the forum's seats while it is open, and counted on their board", async () => {
    const { id, path, slagelse, hospital } = await written();
    const head = await as("ringsted-head");
    await hospital.post(`${path}/threads`, { words: "Åbent.", passage: null });
    expect((await refusal(head.get(path))).code).toBe("not_found");
    await slagelse.post(`/documents/${id}/sharing`);
    const view = await hospital.post<CommentsView>(`${path}/threads`, { words: "Afsluttet.", passage: null });
    await slagelse.put(`${path}/threads/${view.threads[1]?.id}/resolution`, { resolved: true });
    const seen = await head.get<CommentsView>(path);
    expect(seen.threads.map(({ comments }) => comments[0]?.words)).toEqual(["Åbent."]);
    expect(seen.may).toEqual({ comment: false, apply: false });
    const board = await head.get<ReviewBoard>(`/forums/${professionalForum}/reviews`);
    const standing = board.spaces.flatMap(({ documents }) => documents).find(({ document }) => document.id === id);
    expect(standing).toMatchObject({ openComments: 1, openQuestions: 0 });
  });

  test("on words that stand nowhere is refused, and on words that have moved finds them", async () => {
    const { id, path, hospital, slagelse } = await written();
    const nowhere = { words: "Hvad?", passage: passageOf("i efteråret").map((piece) => ({ ...piece, words: "om vinteren" })) };
    expect((await refusal(hospital.post(`${path}/threads`, nowhere))).code).toBe("text_changed");
    const writer = await openText(slagelse, id);
    writer.sendUpdate(writer.change(() => writer.wordsOf("body").insert(0, "Nyt. ")));
    await writer.sync();
    writer.leave();
    const moved = passageOf("gælder alle borgere").map((piece) => ({ ...piece, block: 0 }));
    expect(await hangsOn(id, only(await hospital.post<CommentsView>(`${path}/threads`, { words: "Hvem?", passage: moved })).id)).toBe(
      "gælder alle borgere",
    );
  });

  test("with a CPR number in it is refused where it is, and a quoted one is kept as dots", async () => {
    const { id, path, slagelse } = await written();
    expect(await refusal(slagelse.post(`${path}/threads`, { words: "Det er 010203-4567.", passage: null }))).toMatchObject({
      code: "cpr_in_text",
      paths: ["words"],
    });
    await writeText(slagelse, id, [{ field: "effect", paragraphs: ["Borgeren 010203-4567 nævnes."] }]);
    const passage = [{ field: "effect", block: 0, offset: 9, words: "010203-4567" }];
    const proposed = { words: "Fjern det.", passage, proposal: "010203-4568" };
    expect(await refusal(slagelse.post(`${path}/threads`, proposed))).toMatchObject({ code: "cpr_in_text", paths: ["proposal"] });
    const thread = only(await slagelse.post<CommentsView>(`${path}/threads`, { ...proposed, proposal: "N.N." }));
    expect(thread.quote?.words).toBe("••••••-••••");
    expect(await hangsOn(id, thread.id)).toBe("010203-4567");
    expect((await slagelse.post<CommentsView>(`${path}/threads/${thread.id}/application`)).threads[0]?.state).toBe("resolved");
    expect(plainText((await roomOf(env, id).read()).text)).toContain("Borgeren N.N. nævnes.");
  });
});

describe("a thread", () => {
  test("is unread until one has read it, for each person by themselves", async () => {
    const { path, slagelse, soro, hospital } = await written();
    const { revision, threads } = await hospital.post<CommentsView>(`${path}/threads`, { words: "Et spørgsmål.", passage: null });
    const threadIds = threads.map(({ id }) => id);
    expect(only(await slagelse.get<CommentsView>(path)).isUnread).toBe(true);
    expect(only(await slagelse.put<CommentsView>(`${path}/seen`, { threadIds, through: revision })).isUnread).toBe(false);
    expect(only(await soro.get<CommentsView>(path)).isUnread).toBe(true);
    const answered = await soro.post<CommentsView>(`${path}/threads/${threadIds[0]}/answers`, { words: "Et svar." });
    expect(only(answered).isUnread).toBe(false);
    expect(only(await slagelse.get<CommentsView>(path)).isUnread).toBe(true);
    // Too late a word of an earlier reading takes nothing back.
    await slagelse.put(`${path}/seen`, { threadIds, through: answered.revision });
    expect(only(await slagelse.put<CommentsView>(`${path}/seen`, { threadIds, through: 1 })).isUnread).toBe(false);
  });

  test("that is settled lets go of the text, takes no answers, and hangs where it hung when it is reopened", async () => {
    const { id, path, soro, hospital } = await written();
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, { words: "Hvem?", passage: passageOf("alle borgere") }));
    const settle = (resolved: boolean) => soro.put<CommentsView>(`${path}/threads/${thread.id}/resolution`, { resolved });
    expect(only(await settle(true))).toMatchObject({ state: "resolved", resolved: { by: { name: "Konsulent i Sorø" } } });
    expect(only(await settle(true)).state).toBe("resolved");
    expect(await hangsOn(id, thread.id)).toBeNull();
    expect((await refusal(hospital.post(`${path}/threads/${thread.id}/answers`, { words: "Alle." }))).code).toBe("wrong_state");
    expect(only(await settle(false))).toMatchObject({ state: "open", resolved: null });
    expect(await hangsOn(id, thread.id)).toBe("alle borgere");
  });

  test("hangs again where it hung after a crash had left it without its mark, as soon as somebody looks", async () => {
    const { id, path, hospital } = await written();
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, { words: "Hvem?", passage: passageOf("alle borgere") }));
    await inMargin(env, id, (margin) => margin.takeOff(thread.id, personIdOf("hospital-director"), ""));
    await env.DB.prepare("update comment_threads set anchored_revision = 0 where id = ?").bind(thread.id).run();
    await hospital.get(path);
    await expect.poll(() => hangsOn(id, thread.id)).toBe("alle borgere");
  });

  test("that has lost its words hangs again when an earlier text brings them back, and stays through a snapshot", async () => {
    const { id, path, slagelse, hospital } = await written();
    const room = roomOf(env, id);
    const thread = only(
      await hospital.post<CommentsView>(`${path}/threads`, { words: "Hvem?", passage: passageOf("gælder alle borgere") }),
    );
    const version = await slagelse.post<VersionSummary>(`/documents/${id}/versions`, { name: "Før" });
    const writer = await openText(slagelse, id);
    writer.sendUpdate(writer.change(() => writer.doc.getXmlFragment("body").delete(1, 1)));
    await writer.sync();
    writer.leave();
    expect(await hangsOn(id, thread.id)).toBeNull();
    expect(only(await hospital.get<CommentsView>(path)).quote?.words).toBe("gælder alle borgere");
    await slagelse.post(`/documents/${id}/restorations`, { versionId: version.id });
    await expect.poll(() => hangsOn(id, thread.id)).toBe("gælder alle borgere");
    await runInDurableObject(room, async (_, { storage }) => {
      const own = new RoomStorage(storage);
      const snapshots = new Snapshots(own);
      await new Compaction(own, new UpdateLog(own, snapshots), snapshots, env.ARTEFACTS).run(id, "initiative");
    });
    await evictDurableObject(room);
    expect(await hangsOn(id, thread.id)).toBe("gælder alle borgere");
  });

  test("names only those who may read the document, and tells them and those who are answered, once each", async () => {
    const { path, slagelse, soro, hospital } = await written();
    const [soroId, hospitalId] = [personIdOf("soro-consultant"), personIdOf("hospital-director")];
    const found = await slagelse.get<PersonSummary[]>(`${path}/people?q=sor`);
    expect(found.map(({ name }) => name)).toContain("Konsulent i Sorø");
    const strangers = { words: "@Konsulent i Kolding, se her.", mentions: [personIdOf("kolding-outsider")], passage: null };
    expect(await refusal(slagelse.post(`${path}/threads`, strangers))).toMatchObject({ code: "invalid_input", paths: ["mentions.0"] });
    const thread = only(
      await hospital.post<CommentsView>(`${path}/threads`, { words: "@Konsulent i Sorø, hvem?", mentions: [soroId], passage: null }),
    );
    await soro.post(`${path}/threads/${thread.id}/answers`, { words: "Vi.", mentions: [soroId] });
    const notices = (await listNotices(openDatabase(env.DB), { limit: 500 })).filter(({ threadId }) => threadId === thread.id);
    expect(notices).toMatchObject([
      { personId: soroId, concern: "mentioned", by: hospitalId, words: "@Konsulent i Sorø, hvem?" },
      { personId: hospitalId, concern: "answered", by: soroId, words: "Vi." },
    ]);
    const after = notices[0]?.seq ?? 0;
    expect(await listNotices(openDatabase(env.DB), { personId: soroId, after, limit: 1 })).toEqual([]);
  });

  test("lets people edit and delete their own words, which stays to be seen, and nobody else's", async () => {
    const { id, path, soro, hospital } = await written();
    const proposed = { words: "Hvem?", passage: passageOf("alle borgere"), proposal: "nogle" };
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, proposed));
    const own = `${path}/${thread.comments[0]?.id}`;
    expect((await refusal(soro.patch(own, { words: "Andet." }))).code).toBe("not_allowed");
    expect((await refusal(soro.delete(own))).code).toBe("not_allowed");
    const edited = only(await hospital.patch<CommentsView>(own, { words: "Hvem alle?" })).comments[0];
    expect(edited?.words).toBe("Hvem alle?");
    expect(edited?.editedAt).not.toBeNull();
    await soro.post(`${path}/threads/${thread.id}/answers`, { words: "Dem alle." });
    const deleted = only(await hospital.delete<CommentsView>(own));
    expect(deleted.comments).toMatchObject([{ words: "" }, { words: "Dem alle.", deletedAt: null }]);
    expect(deleted.comments[0]?.deletedAt).not.toBeNull();
    expect(deleted.proposal).toBeNull();
    expect((await refusal(hospital.patch(own, { words: "Alligevel." }))).code).toBe("wrong_state");
    const last = deleted.comments[1]?.id;
    expect((await soro.delete<CommentsView>(`${path}/${last}`)).threads).toEqual([]);
    expect(await hangsOn(id, thread.id)).toBeNull();
  });
});

describe("proposed words", () => {
  test("are put in by a writer, once, however many press, and settle the thread", async () => {
    const { id, path, soro, slagelse, hospital } = await written();
    const proposed = { words: "Det passer os bedre.", passage: passageOf("i efteråret"), proposal: "i foråret" };
    const thread = only(await hospital.post<CommentsView>(`${path}/threads`, proposed));
    const apply = (visitor: Visitor) => visitor.post<CommentsView>(`${path}/threads/${thread.id}/application`);
    expect((await refusal(apply(hospital))).code).toBe("not_allowed");
    const writer = await openText(slagelse, id);
    writer.sendUpdate(writer.change(() => writer.wordsOf("body").insert(0, "Nyt. ")));
    await writer.sync();
    writer.leave();
    await Promise.all([apply(soro), apply(slagelse)]);
    const applied = only(await apply(soro));
    expect(applied.state).toBe("resolved");
    expect(applied.proposal?.applied).not.toBeNull();
    expect(plainText((await roomOf(env, id).read()).text)).toContain("Nyt. Først.\nIndsatsen begynder i foråret og gælder alle borgere.");
    expect(await hangsOn(id, thread.id)).toBeNull();
  });

  test("are not put in where the words have become others, and are not proposed for words in several pieces", async () => {
    const { id, path, soro, hospital } = await written();
    const thread = only(
      await hospital.post<CommentsView>(`${path}/threads`, { words: "Hellere:", passage: passageOf("alle borgere"), proposal: "nogle" }),
    );
    const writer = await openText(soro, id);
    const [, second] = writer.doc.getXmlFragment("body").toArray();
    const run = second instanceof Y.XmlElement ? second.get(0) : undefined;
    writer.sendUpdate(writer.change(() => run instanceof Y.XmlText && run.insert(commentedOn.indexOf("borgere"), "ældre ")));
    await writer.sync();
    writer.leave();
    expect(await hangsOn(id, thread.id)).toBe("alle ældre borgere");
    expect((await refusal(soro.post(`${path}/threads/${thread.id}/application`))).code).toBe("text_changed");
    const twoPieces = [{ field: "body", block: 0, offset: 0, words: "Først." }, ...passageOf("Indsatsen")];
    expect(await refusal(hospital.post(`${path}/threads`, { words: "Nej.", passage: twoPieces, proposal: "Så." }))).toMatchObject({
      code: "invalid_input",
      paths: ["proposal"],
    });
  });
});

describe("those who have the document open", () => {
  test("are told by a number that there is something new, if they said that they follow; a stock client is told nothing", async () => {
    const { id, path, slagelse, hospital } = await written();
    const stock = await openText(slagelse, id);
    const line = await follow(slagelse, id);
    const polls = `${base}/sync/${id}/polls`;
    const headers = { cookie: hospital.cookie };
    const poll = await (await atTheDoor(`${polls}?margin=1`, { method: "POST", headers })).json<{ id: string }>();
    const { revision } = await hospital.post<CommentsView>(`${path}/threads`, { words: "Ny.", passage: null });
    expect(await line.next()).toEqual([64, revision]);
    // Where no socket is let through, the same comes over requests.
    const waiting = await atTheDoor(`${polls}/${poll.id}/frames?after=0`, { headers });
    expect(unpackFrames(new Uint8Array(await waiting.arrayBuffer()))?.map((bytes) => [...bytes])).toContainEqual([64, revision]);
    await stock.sync();
    expect(stock.frames.every(({ bytes }) => bytes[0] !== 64)).toBe(true);
    expect(anchorsIn(stock.doc, "initiative").size).toBe(0);
    line.leave();
    stock.leave();
  });
});
