import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canJoin, canSplit } from "@tiptap/pm/transform";
import { expect, it } from "vitest";
import { blockWords } from "../../i18n/text-blocks.ts";
import { bulletList, paragraph, table } from "../../text/blocks.ts";
import { flagging } from "../../web/documents/cpr/flags.ts";
import { richText } from "../../web/documents/schema.ts";
import { seeded, type Random } from "./imports/random.ts";

const schema = getSchema(richText(blockWords.da));
const number = "010190-1234";

const plugin = flagging();

const begin = (): EditorState => {
  const content = [paragraph(`Fru ${number}`), ...bulletList(["et", number]), table([["hoved"], [number]]), paragraph("slut")];
  return EditorState.create({ doc: schema.nodeFromJSON({ type: "doc", content }), plugins: [plugin] });
};

/** What is marked, in its order, with its place. */
function flagged(state: EditorState): string[] {
  const flags = plugin.getState(state)?.find() ?? [];
  return flags.toSorted((one, other) => one.from - other.from).map(({ from, to }) => `${from}-${to} ${state.doc.textBetween(from, to)}`);
}

/** A letter, a number, a deletion, a new line, two lines made one, or all of it replaced as it is when somebody else has written. */
function somethingDone({ tr, doc }: EditorState, random: Random): Transaction {
  const place = TextSelection.near(doc.resolve(random.below(doc.content.size))).from;
  const inside = doc.resolve(place);
  switch (random.below(6)) {
    case 0:
      return tr.insertText(random.pick(["0", "1", "9", "-", "x"]), place);
    case 1:
      return tr.insertText(number, place);
    case 2:
      return tr.delete(place, Math.min(place + 1 + random.below(4), inside.end()));
    case 3:
      return canSplit(doc, place) ? tr.split(place) : tr;
    case 4:
      return canJoin(doc, inside.before()) ? tr.join(inside.before()) : tr;
    default:
      return tr.replaceWith(0, doc.content.size, doc.content);
  }
}

it("marks after any changes what it would mark in the text as it then is", () => {
  const random = seeded(20);
  let state = begin();
  let most = 0;
  for (let step = 0; step < 600; step++) {
    state = state.apply(somethingDone(state, random));
    most = Math.max(most, flagged(state).length);
    expect(flagged(state), `after ${step + 1} changes`).toEqual(flagged(EditorState.create({ doc: state.doc, plugins: [plugin] })));
  }
  expect(most).toBeGreaterThan(2);
});
