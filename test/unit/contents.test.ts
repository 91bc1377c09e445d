import { expect, test } from "vitest";
import * as Y from "yjs";
import { linesIn } from "../../web/documents/contents.ts";

test("the words somebody copies out of a field come a line for each paragraph, and nothing for the empty ones", () => {
  const field = new Y.Doc().getXmlFragment("purpose");
  const paragraph = (words: string) => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText(words)]);
    return element;
  };
  const item = new Y.XmlElement("listItem");
  const list = new Y.XmlElement("bulletList");
  field.insert(0, [paragraph("Først."), paragraph(""), new Y.XmlElement("paragraph"), list]);
  list.insert(0, [item]);
  item.insert(0, [paragraph("I listen.")]);
  expect(linesIn(field)).toEqual(["Først.", "I listen."]);
});

test("of a value, all that was typed in it comes on one line, and what was only picked from a list does not", () => {
  const values = new Y.Doc().getXmlFragment("economics.values");
  const row = new Y.XmlElement("fundRow");
  const choice = new Y.XmlElement("choice");
  values.insert(0, [choice, row]);
  choice.setAttribute("value", "none");
  row.insert(0, [new Y.XmlText("Drift hos os")]);
  row.setAttribute("amount", "1,25");
  row.setAttribute("unit", "mio");
  expect(linesIn(values)).toEqual(["Drift hos os · 1,25 · mio"]);
});

test("a picture comes with what it shows, and what is attached with its name", () => {
  const field = new Y.Doc().getXmlFragment("body");
  const fileWith = (type: string, attributes: Record<string, string>) => {
    const element = new Y.XmlElement(type);
    for (const [name, value] of Object.entries({ file: "fil_abc", sha256: "0".repeat(64), ...attributes }))
      element.setAttribute(name, value);
    return element;
  };
  field.insert(0, [
    fileWith("image", { alt: "Søjler over indlæggelser" }),
    fileWith("image", { alt: "" }),
    fileWith("attachment", { name: "Budget.pdf" }),
  ]);
  expect(linesIn(field)).toEqual(["Søjler over indlæggelser", "Budget.pdf"]);
});
