import { expect, test } from "vitest";
import * as Y from "yjs";
import { createLedger } from "../../web/documents/acknowledgement.ts";

/** A page with its ledger, and what it sent to the room in order. */
function openPage(clientID: number, stored?: (update: Uint8Array) => void) {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const ledger = createLedger(stored);
  const sent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "room") return;
    ledger.wrote(update);
    sent.push(update);
  });
  const hear = (update: Uint8Array) => {
    ledger.told(update);
    Y.applyUpdate(doc, update, "room");
  };
  return { doc, text: doc.getText("body"), ledger, sent, hear };
}

/** A room that tells everybody what its own document emits, as the real one does. */
function openRoom() {
  const doc = new Y.Doc();
  const take = (update: Uint8Array): Uint8Array[] => {
    const echoes: Uint8Array[] = [];
    const listen = (echo: Uint8Array) => echoes.push(echo);
    doc.on("update", listen);
    Y.applyUpdate(doc, update);
    doc.off("update", listen);
    return echoes;
  };
  return { doc, take };
}

test("what I typed is pending until the room has told it back", () => {
  const page = openPage(1);
  const room = openRoom();
  page.text.insert(0, "Formål");
  expect(page.ledger.pending()).toBe(1);
  for (const update of page.sent) for (const echo of room.take(update)) page.hear(echo);
  expect(page.ledger.pending()).toBe(0);
});

test("what somebody else typed does not make mine saved", () => {
  const page = openPage(1);
  const other = openPage(2);
  page.text.insert(0, "mit");
  other.text.insert(0, "dit");
  for (const update of other.sent) page.hear(update);
  expect(page.ledger.pending()).toBe(1);
});

test("one echo may carry several of my changes", () => {
  const page = openPage(1);
  page.text.insert(0, "a");
  page.text.insert(1, "b");
  page.text.insert(2, "c");
  expect(page.ledger.pending()).toBe(3);
  page.hear(Y.mergeUpdates(page.sent));
  expect(page.ledger.pending()).toBe(0);
});

test("half an echo leaves the other half pending", () => {
  const page = openPage(1);
  page.text.insert(0, "a");
  page.text.insert(1, "b");
  page.hear(page.sent[0] ?? new Uint8Array());
  expect(page.ledger.pending()).toBe(1);
});

test("a merged update with a gap does not acknowledge what is missing from it", () => {
  const page = openPage(1);
  page.text.insert(0, "a");
  page.text.insert(1, "b");
  page.text.insert(2, "c");
  const [first, , third] = page.sent;
  if (first === undefined || third === undefined) throw new Error("three changes were made");
  page.ledger.told(Y.mergeUpdates([first, third]));
  expect(page.ledger.pending()).toBe(1);
});

test("a deletion is pending by itself, and is saved when the room has told it back", () => {
  const page = openPage(1);
  const room = openRoom();
  const tell = () => {
    for (const update of page.sent.splice(0)) for (const echo of room.take(update)) page.hear(echo);
  };
  page.text.insert(0, "for meget");
  tell();
  page.text.delete(0, 4);
  expect(page.ledger.pending()).toBe(1);
  tell();
  expect(page.ledger.pending()).toBe(0);
});

test("when two people delete the same words, the first echo saves them for both", () => {
  const room = openRoom();
  const page = openPage(1);
  const other = openPage(2);
  page.text.insert(0, "fælles");
  for (const update of page.sent.splice(0)) {
    for (const echo of room.take(update)) {
      page.hear(echo);
      other.hear(echo);
    }
  }
  page.text.delete(0, 6);
  other.text.delete(0, 6);
  const [theirs] = other.sent;
  const [mine] = page.sent;
  if (theirs === undefined || mine === undefined) throw new Error("both deleted");
  for (const echo of room.take(theirs)) page.hear(echo);
  expect(room.take(mine)).toHaveLength(0);
  expect(page.ledger.pending()).toBe(0);
});

test("after a reconnect, the room's state vector saves what arrived before the line went", () => {
  const page = openPage(1);
  const room = openRoom();
  page.text.insert(0, "nåede frem");
  page.text.insert(0, "nåede ikke frem ");
  const [arrived] = page.sent;
  if (arrived === undefined) throw new Error("a change was made");
  room.take(arrived);
  page.ledger.reached(Y.encodeStateVector(room.doc));
  expect(page.ledger.pending()).toBe(1);
});

test("after a reconnect, a state vector alone does not save a deletion, but the room's delete set does", () => {
  const page = openPage(1);
  const room = openRoom();
  page.text.insert(0, "ord");
  page.text.delete(0, 3);
  for (const update of page.sent) room.take(update);
  page.ledger.reached(Y.encodeStateVector(room.doc));
  expect(page.ledger.pending()).toBe(1);
  page.hear(Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(page.doc)));
  expect(page.ledger.pending()).toBe(0);
});

test("a change inside a paragraph that somebody else has deleted is saved all the same", () => {
  const room = openRoom();
  const page = openPage(1);
  const other = openPage(2);
  const paragraph = new Y.XmlElement("paragraph");
  page.doc.getXmlFragment("purpose").push([paragraph]);
  for (const update of page.sent.splice(0)) {
    for (const echo of room.take(update)) {
      page.hear(echo);
      other.hear(echo);
    }
  }
  other.doc.getXmlFragment("purpose").delete(0, 1);
  paragraph.push([new Y.XmlText("for sent")]);
  for (const update of other.sent) room.take(update);
  for (const update of page.sent) for (const echo of room.take(update)) page.hear(echo);
  expect(page.ledger.pending()).toBe(0);
});

test("when somebody else's deletion came first, deleting what I had just written there is saved all the same", () => {
  const room = openRoom();
  const page = openPage(1);
  const other = openPage(2);
  const words = new Y.XmlText("fælles");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.push([words]);
  page.doc.getXmlFragment("purpose").push([paragraph]);
  for (const update of page.sent.splice(0)) {
    for (const echo of room.take(update)) {
      page.hear(echo);
      other.hear(echo);
    }
  }
  other.doc.getXmlFragment("purpose").delete(0, 1);
  words.insert(6, "t");
  page.doc.getXmlFragment("purpose").delete(0, 1);
  // The room has thrown the words away by the time mine come: it stores an empty place for them, and my deletion changes nothing.
  const echoes = [...other.sent, ...page.sent].flatMap((update) => room.take(update));
  for (const echo of echoes) page.hear(echo);
  expect(page.ledger.pending()).toBe(0);
});

test("each of my changes is named once as stored, when the room has all of it and not before", () => {
  const stored: Uint8Array[] = [];
  const page = openPage(1, (update) => void stored.push(update));
  const room = openRoom();
  page.text.insert(0, "a");
  page.text.insert(1, "b");
  const [first, second] = page.sent;
  if (first === undefined || second === undefined) throw new Error("two changes were made");
  for (const echo of room.take(first)) page.hear(echo);
  expect(stored).toEqual([first]);
  for (const echo of [...room.take(second), ...room.take(first)]) page.hear(echo);
  expect(stored).toEqual([first, second]);
  expect(stored[1]).toBe(second);
});

test("what was kept from before the page was closed is pending again, as many changes as it was, until the room has it", () => {
  const before = openPage(1);
  const room = openRoom();
  before.text.insert(0, "nåede frem ");
  before.text.insert(11, "nåede ikke frem");
  before.text.delete(0, 5);
  const [arrived, ...kept] = before.sent;
  if (arrived === undefined) throw new Error("a change was made");
  room.take(arrived);

  const after = openPage(2);
  Y.applyUpdate(after.doc, Y.mergeUpdates(before.sent), "room");
  for (const update of kept) after.ledger.wrote(update);
  expect(after.ledger.pending()).toBe(2);
  after.ledger.reached(Y.encodeStateVector(room.doc));
  after.hear(Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(after.doc)));
  expect(after.ledger.pending()).toBe(2);
  for (const echo of room.take(Y.encodeStateAsUpdate(after.doc, Y.encodeStateVector(room.doc)))) after.hear(echo);
  expect(after.ledger.pending()).toBe(0);
  expect(room.doc.getText("body").toJSON()).toBe(after.text.toJSON());
});

test("what was kept although the room had it is saved by the room's first words", () => {
  const before = openPage(1);
  const room = openRoom();
  before.text.insert(0, "nåede frem");
  before.text.delete(0, 5);
  for (const update of before.sent) room.take(update);

  const after = openPage(2);
  Y.applyUpdate(after.doc, Y.mergeUpdates(before.sent), "room");
  for (const update of before.sent) after.ledger.wrote(update);
  expect(after.ledger.pending()).toBe(2);
  after.ledger.reached(Y.encodeStateVector(room.doc));
  after.hear(Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(after.doc)));
  expect(after.ledger.pending()).toBe(0);
});
