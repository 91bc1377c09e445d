import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes, roomLimits } from "../../contract/room.ts";
import { canonicalText } from "../../text/canonical.ts";
import { table } from "../../text/blocks.ts";
import { titleOf } from "../../text/plain.ts";
import { writeBlocks } from "../cast/write.ts";
import { author, RoomClient, seededRoom } from "./room-client.ts";

/** Blocks inside each other, as deep as asked, below the field's own level. */
function nest(doc: Y.Doc, depth: number): void {
  let parent: Y.XmlFragment = doc.getXmlFragment("body");
  for (let level = 0; level < depth; level++) {
    const block = new Y.XmlElement("blockquote");
    parent.insert(0, [block]);
    parent = block;
  }
}

/** An item no editor would put there. */
function smuggle(doc: Y.Doc, parent: Y.XmlFragment, content: Y.ContentString | Y.ContentAny): void {
  doc.transact((transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    new Y.Item(id, null, null, null, null, parent, null, content).integrate(transaction, 0);
  });
}

const addValue = (client: RoomClient, root: string, type: string, ...attributes: [string, string][]): Y.XmlElement => {
  const element = new Y.XmlElement(type);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  client.doc.getXmlFragment(root).push([element]);
  return element;
};

describe("a table", () => {
  test("to which one adds a row and another a column, before they know of each other, is made whole by the room, once and for both", async () => {
    const { documentId } = await seededRoom();
    const [one, other] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    one.sendUpdate(one.change(() => writeBlocks(one.doc, "body", [table([["Indsats", "Ansvar"]])])));
    await one.sync();
    await other.sync();
    const tableOf = ({ doc }: RoomClient): Y.XmlElement =>
      doc
        .getXmlFragment("body")
        .toArray()
        .find((block) => block instanceof Y.XmlElement && block.nodeName === "table") as Y.XmlElement;
    const rowsOf = (client: RoomClient) => tableOf(client).toArray() as Y.XmlElement[];
    const cell = (type: string) => new Y.XmlElement(type);
    const row = new Y.XmlElement("tableRow");
    row.insert(0, [cell("tableCell"), cell("tableCell")]);
    const changes = [
      one.change(() => rowsOf(one)[0]?.insert(1, [cell("tableHeader")])),
      other.change(() => tableOf(other).insert(1, [row])),
    ];
    one.sendUpdate(changes[0] ?? expect.fail());
    other.sendUpdate(changes[1] ?? expect.fail());
    await Promise.all([one.sync(), other.sync()]);
    await Promise.all([one.sync(), other.sync()]);
    for (const client of [one, other]) expect(rowsOf(client).map(({ length }) => length)).toEqual([3, 3]);
    one.leave();
    other.leave();
  });
});

describe("what nobody could read or open again", () => {
  test.each<[string, (client: RoomClient) => void]>([
    ["blocks too deep inside each other", ({ doc }) => nest(doc, roomLimits.nestedElements + 1)],
    ["blocks so deep that walking them fails", ({ doc }) => nest(doc, 8000)],
    ["words beside the text's own runs", ({ doc }) => smuggle(doc, doc.getXmlFragment("body"), new Y.ContentString("usynligt"))],
    ["values between the blocks", ({ doc }) => smuggle(doc, doc.getXmlFragment("body"), new Y.ContentAny([1, { a: 2 }]))],
    ["a value that the field does not take", (client) => addValue(client, "economics.values", "measure")],
    ["a value that nobody knows", (client) => addValue(client, "economics.values", "paragraph")],
    ["an attribute that the value has not", (client) => addValue(client, "economics.values", "fundRow", ["secret", "1"])],
    ["an attribute of more than a line", (client) => addValue(client, "economics.values", "fundRow", ["amount", "1".repeat(201)])],
    ["a place before which there is none", (client) => addValue(client, "economics.values", "fundRow", ["order", "0"])],
    ["a place that is none", (client) => addValue(client, "economics.values", "fundRow", ["order", "-"])],
    ["values in values", (client) => addValue(client, "economics.values", "fundRow").push([new Y.XmlElement("fundRow")])],
    ["words in a value that has none", (client) => addValue(client, "economics.values", "frame").push([new Y.XmlText("x")])],
    ["words between the values", (client) => client.doc.getXmlFragment("economics.values").push([new Y.XmlText("x")])],
    ["values of a field that has none", (client) => addValue(client, "body.values", "fundRow")],
    ["a block inside a run of text", (client) => client.wordsOf("body").insertEmbed(0, new Y.XmlElement("paragraph"))],
  ])("is refused whole, and the document goes on: %s", async (_, write) => {
    const { documentId, room } = await seededRoom();
    const before = await room.read();
    const [attacker, other] = [await RoomClient.join(documentId), await RoomClient.join(documentId)];
    attacker.sendUpdate(attacker.change(() => write(attacker)));
    expect((await attacker.closed).code).toBe(closeCodes.malformed);
    expect(await room.read()).toEqual(before);
    other.type("videre");
    await other.sync();
    expect((await RoomClient.join(documentId)).reads("body")).toBe("videre");
  });

  test("is not reached by growing a little at a time", async () => {
    const { documentId, room } = await seededRoom();
    const client = await RoomClient.join(documentId);
    let parent: Y.XmlFragment = client.doc.getXmlFragment("body");
    for (let level = 0; level <= roomLimits.nestedElements; level++) {
      const block = new Y.XmlElement("blockquote");
      client.sendUpdate(client.change(() => parent.insert(0, [block])));
      parent = block;
    }
    expect((await client.closed).code).toBe(closeCodes.malformed);
    expect(JSON.stringify(await room.read()).match(/blockquote/g)).toHaveLength(roomLimits.nestedElements);
  });
});

test("values stand beside what is written, as their form writes them", async () => {
  const { documentId, room } = await seededRoom({ participants: [{ id: "org_1", name: "Sorø Kommune" }] });
  const client = await RoomClient.join(documentId);
  client.type("Se tabellen.", "economics");
  client.sendUpdate(
    client.change(() =>
      addValue(client, "economics.values", "fundRow", ["amount", "0,3"], ["unit", "mio"], ["order", "0V"]).push([new Y.XmlText("Drift")]),
    ),
  );
  await client.sync();
  const { text } = await room.read();
  const contentOf = (name: string) => text.fields.find((field) => field.name === name)?.content;
  expect(contentOf("economics")).toEqual([
    { type: "paragraph", content: [{ type: "text", text: "Se tabellen." }] },
    { type: "fundRow", attrs: { amount: "0,3", unit: "mio" }, content: [{ type: "text", text: "Drift" }] },
  ]);
  expect(contentOf("participants")).toEqual([{ type: "party", attrs: { id: "org_1", name: "Sorø Kommune" } }]);
  const words = (await room.authors()).find(({ name }) => name === "economics")?.ranges;
  expect(words).toMatchObject([
    { from: 0, to: 12, author: { personId: author.personId } },
    { from: 13, to: 18, author: { personId: author.personId } },
  ]);
});

test("lists in lists go as deep as people make them", async () => {
  const { documentId } = await seededRoom();
  const client = await RoomClient.join(documentId);
  client.sendUpdate(client.change(() => nest(client.doc, roomLimits.nestedElements)));
  await client.sync();
  expect(client.isOpen).toBe(true);
});

test("a title of a megabyte is short where titles are listed", () => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  doc.getXmlFragment("title").insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText(`Lindring 🌱${"🌱".repeat(500_000)}`)]);
  const title = titleOf(canonicalText(doc, "initiative"));
  expect(title).toMatch(/^Lindring 🌱+…$/u);
  expect(Array.from(title)).toHaveLength(300);
});
