import { beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { ReplacementView } from "../../contract/views.ts";
import { newId } from "../../worker/platform/ids.ts";
import { author, RoomClient, seededRoom } from "./room-client.ts";
import { as, openSpace, openText, refusal, setTheStage } from "./stage.ts";

const proposer = { by: newId("person", new Date()), organisation: "Region Sjælland" };

/** The words at the first place where they stand in the block of the field "body". */
function proposal(words: string, expected: string, replacement: string, block = 0) {
  const place = { field: "body", block, offset: words.indexOf(expected), length: expected.length };
  return { id: newId("replacement", new Date()), place, expected, replacement, ...proposer, askedAt: new Date().toISOString() };
}

const body = "Indsatsen begynder i efteråret og gælder alle.";

describe("a proposed replacement", () => {
  test("is put in where the words stand, told to everybody, and nobody's own but the new words", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: [body] } });
    const client = await RoomClient.join(documentId);
    expect(await room.replace(proposal(body, "i efteråret", "i foråret"))).toBe("replaced");
    await client.until(() => client.reads("body") === "Indsatsen begynder i foråret og gælder alle.");
    const ranges = (await room.authors()).find(({ name }) => name === "body")?.ranges ?? [];
    // "i " in front and "råret" behind are in both.
    expect(ranges.map(({ from, to, author: by }) => [from, to, by?.personId, by?.isOnBehalf])).toEqual([
      [0, 21, author.personId, true],
      [21, 23, proposer.by, true],
      [23, 44, author.personId, true],
    ]);
  });

  test("asked for twice, and by two at once, is made once, also where it only takes away", async () => {
    const { room } = await seededRoom({ paragraphs: { body: ["aa og aa"] } });
    const asked = proposal("aa og aa", "aa", "aaaa");
    const answers = await Promise.all([1, 2, 3].map(() => room.replace(asked)));
    expect(answers.toSorted()).toEqual(["made", "made", "replaced"]);
    const cut = proposal("aaaa og aa", " og aa", "");
    expect(await room.replace(cut)).toBe("replaced");
    expect(await room.replace(cut)).toBe("made");
    expect(JSON.stringify((await room.read()).text.fields)).toContain('"aaaa"');
  });

  test("changes nothing where other words stand by now, where no block is, and across a break", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: [body] } });
    const client = await RoomClient.join(documentId);
    const asked = proposal(body, "i efteråret", "i foråret");
    client.change(() => client.wordsOf("body").insert(0, "Nu: "));
    client.sendStep2(Y.encodeStateAsUpdate(client.doc));
    await client.sync();
    const before = (await room.read()).sha256;
    expect(await room.replace(asked)).toBe("elsewhere");
    expect(await room.replace(proposal(body, "alle", "mange", 7))).toBe("elsewhere");
    expect(await room.replace({ ...asked, place: { ...asked.place, offset: 4000 } })).toBe("elsewhere");
    expect(await room.replace({ ...asked, place: { ...asked.place, field: "no-such-field" } })).toBe("elsewhere");
    expect((await room.read()).sha256).toBe(before);
  });

  test("that was on its way while rights changed is not made, and asked for with the rights of now it is", async () => {
    const { room } = await seededRoom({ paragraphs: { body: [body] } });
    const before = (await room.read()).sha256;
    const asked = proposal(body, "i efteråret", "i foråret");
    await room.readmit();
    expect(await room.replace(asked)).toBe("outdated");
    expect((await room.read()).sha256).toBe(before);
    expect(await room.replace({ ...asked, askedAt: new Date(Date.now() + 1).toISOString() })).toBe("replaced");
  });

  test("keeps the marks of what it replaces and never halves a character", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["Vi er 🙂 i dag"] } });
    const client = await RoomClient.join(documentId);
    client.sendUpdate(client.change(() => client.wordsOf("body").format(6, 2, { bold: {} })));
    await client.sync();
    expect(await room.replace(proposal("Vi er 🙂 i dag", "🙂", "🙁"))).toBe("replaced");
    const [block] = (await room.read()).text.fields.find(({ name }) => name === "body")?.content ?? [];
    expect(block?.content).toEqual([
      { type: "text", text: "Vi er " },
      { type: "text", text: "🙁", marks: [{ type: "bold" }] },
      { type: "text", text: " i dag" },
    ]);
  });

  test("finds its line among lists and empty lines, and its words after a break in the line", async () => {
    const { documentId, room } = await seededRoom({ paragraphs: { body: ["", "Før"] } });
    const client = await RoomClient.join(documentId);
    const update = client.change(() => {
      const [list, item, line, hardBreak] = ["bulletList", "listItem", "paragraph", "hardBreak"].map((name) => new Y.XmlElement(name));
      if (list === undefined || item === undefined || line === undefined || hardBreak === undefined) return;
      line.insert(0, [new Y.XmlText("Øverst"), hardBreak, new Y.XmlText("nederst i punktet")]);
      item.insert(0, [line]);
      list.insert(0, [item]);
      client.doc.getXmlFragment("body").push([list]);
    });
    client.sendUpdate(update);
    await client.sync();
    expect(await room.replace(proposal("Øverst\nnederst i punktet", "punktet", "afsnittet", 2))).toBe("replaced");
    expect(await room.replace(proposal("Øverst\nnederst i afsnittet", "st\nne", "x", 2))).toBe("elsewhere");
    await client.sync();
    expect(client.doc.getXmlFragment("body").toJSON()).toContain("nederst i afsnittet");
  });
});

describe("over HTTP", () => {
  beforeAll(setTheStage);

  test("a writer makes one and a reader does not; words with a line break are refused", async () => {
    const [slagelse, soro, region] = [await as("slagelse-consultant"), await as("soro-consultant"), await as("region-consultant")];
    const space = await openSpace();
    const { id } = await slagelse.post<{ id: `doc_${string}` }>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Fald" });
    const client = await openText(soro, id);
    client.type("Alle falder.");
    await client.sync();
    const { by: _by, organisation: _organisation, askedAt: _askedAt, ...asked } = proposal("Alle falder.", "Alle", "Mange");
    expect(await soro.post<ReplacementView>(`/documents/${id}/replacements`, asked)).toEqual({ id: asked.id, changed: true });
    expect(await soro.post<ReplacementView>(`/documents/${id}/replacements`, asked)).toEqual({ id: asked.id, changed: false });
    const again = { ...asked, id: newId("replacement", new Date()) };
    expect(await refusal(soro.post(`/documents/${id}/replacements`, again))).toMatchObject({ code: "text_changed" });
    expect(await refusal(soro.post(`/documents/${id}/replacements`, { ...again, replacement: "To\nlinjer" }))).toMatchObject({
      code: "invalid_input",
    });
    expect(await refusal(region.post(`/documents/${id}/replacements`, again))).toMatchObject({ code: "not_allowed" });
  });
});
