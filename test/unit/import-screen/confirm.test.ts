import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { confirmedMinutesSchema } from "../../../contract/imported.ts";
import type { NameCandidate } from "../../../contract/imported-views.ts";
import { minutesOf, whatBlocks } from "../../../web/imports/confirm.ts";
import { canBeConfirmed, changeDecision, nextOpen, progressOf, standingOf } from "../../../web/imports/decisions.ts";
import { identityOf, namesIn } from "../../../web/imports/names.ts";
import { newWorkItem, workOf, type Work } from "../../../web/imports/work.ts";
import { readMinutes } from "../../../worker/imports/read-minutes.ts";
import { fixtures } from "../imports/fixtures.ts";

const all = fixtures();
const today = "2026-01-01";
const nobody = () => null;
const named = (name: string): Work => workOf(readMinutes(all.find((fixture) => fixture.name === name)?.text ?? ""));
const confirmed = (work: Work): Work => ({
  ...work,
  items: work.items.map((item) => (canBeConfirmed(item) ? { ...item, decision: { ...item.decision, standing: "confirmed" } } : item)),
});
const sent = (work: Work) => minutesOf(work, nobody, false);
const openItem = (work: Work, place: number) => {
  const item = sent(work).items[place];
  if (item?.access !== "open") throw new Error(`item ${place} is not open`);
  return item;
};

describe("what is sent to be stored", () => {
  test.for(all.map(({ name }) => name))("%s can be stored as it was read, but for what the text itself leaves out", (name) => {
    const work = confirmed(named(name));
    const missing = whatBlocks(sent(work), today).filter(({ path }) => !(path === "date" && work.date === ""));
    expect(missing).toEqual([]);
  });

  test("a decision that nobody confirmed is sent as words", () => {
    expect(openItem(named("agenda-tool-2"), 0).decision).toEqual({ confirmed: false, text: "Taget til efterretning." });
  });

  test("no section carries an unconfirmed decision along", () => {
    for (const { name } of all)
      for (const item of sent(named(name)).items)
        if (item.access === "open" && item.decision !== null)
          expect(item.sections.some(({ kind, text }) => kind === "decision" && text === item.decision?.text)).toBe(false);
  });

  test("a confirmed decision is sent with its outcome", () => {
    expect(openItem(confirmed(named("agenda-tool-2")), 0).decision).toMatchObject({ confirmed: true, outcome: "noted" });
  });

  test("a closed item is sent with number and title alone", () => {
    expect(sent(named("agenda-tool-2")).items[2]).toEqual({ access: "closed", number: "7", title: "Personalesag" });
  });

  test("votes are sent as numbers and parties, and what is no number is refused", () => {
    const work = confirmed(named("vote-1"));
    const place = work.items.findIndex(({ decision }) => decision.votes !== null);
    const item = work.items[place] ?? newWorkItem("new/1");
    expect(v.safeParse(confirmedMinutesSchema, sent(work)).success).toBe(true);
    const votes = item.decision.votes;
    if (votes === null) throw new Error("no votes were read");
    const broken = { ...item, decision: { ...item.decision, votes: { ...votes, for: { count: "mange", parties: "" } } } };
    const items = work.items.map((candidate) => (candidate.key === item.key ? broken : candidate));
    expect(whatBlocks(sent({ ...work, items }), today).map(({ path }) => path)).toEqual([`items.${place}.decision.votes.for.count`]);
  });
});

describe("what keeps minutes from being stored", () => {
  test("a day is needed, and one that has been", () => {
    const work = named("agenda-tool-2");
    expect(whatBlocks(sent({ ...work, date: "" }), today)).toEqual([{ path: "date", issue: "not a date" }]);
    expect(whatBlocks(sent({ ...work, date: "2026-01-02" }), today)).toEqual([{ path: "date", issue: "not yet" }]);
  });

  test("an item without a heading is named by where it stands", () => {
    const work = named("agenda-tool-2");
    expect(whatBlocks(sent({ ...work, items: [...work.items, newWorkItem("new/1")] }), today)).toEqual([
      { path: "items.3.title", issue: "empty" },
    ]);
  });

  test("minutes without items are none", () => {
    expect(whatBlocks(sent({ ...named("agenda-tool-2"), items: [] }), today)).toEqual([{ path: "items", issue: "empty" }]);
  });
});

describe("confirming item by item", () => {
  test("an unclear outcome cannot be confirmed before somebody has chosen one", () => {
    const item = { ...newWorkItem("new/1"), decision: { ...newWorkItem("new/1").decision, text: "Som drøftet." } };
    expect(canBeConfirmed(item)).toBe(false);
    expect(canBeConfirmed(changeDecision(item, { outcome: "discussed" }))).toBe(true);
  });

  test("what is changed after it was confirmed is to be confirmed again", () => {
    const [item] = confirmed(named("agenda-tool-2")).items;
    if (item === undefined) throw new Error("no items were read");
    expect(standingOf(item)).toBe("confirmed");
    expect(standingOf(changeDecision(item, { deviatesFromProposal: true }))).toBe("open");
  });

  test("only items with a decision count, and closed ones have none", () => {
    expect(progressOf(named("agenda-tool-2"))).toEqual({ confirmed: 0, left: 0, open: 2, total: 2 });
    expect(progressOf(confirmed(named("agenda-tool-2")))).toEqual({ confirmed: 2, left: 0, open: 0, total: 2 });
  });

  test("the next one is the next that nobody has looked at, from the beginning again at the end", () => {
    const work = named("agenda-tool-2");
    expect([nextOpen(work, 0), nextOpen(work, 1), nextOpen(work, 2)]).toEqual([1, 0, 0]);
    expect(nextOpen(confirmed(work), 0)).toBeNull();
  });
});

describe("who a name is", () => {
  const candidate = (partyId: NameCandidate["partyId"], reason: NameCandidate["reason"]): NameCandidate => ({
    partyId,
    kind: "person",
    name: "Carla Anne Fiktiv",
    detail: "",
    score: 0.9,
    reason,
  });

  test("a name that is only like somebody's is nobody until a person says so", () => {
    expect(identityOf("Carla Fiktiv", [candidate("per_carla", "missing_names")], {})).toEqual({ partyId: null, because: "suggested" });
  });

  test("the same name is taken for the same person, unless there are two", () => {
    const same = candidate("per_carla", "same");
    expect(identityOf("Carla Fiktiv", [same], {})).toEqual({ partyId: "per_carla", because: "same" });
    expect(identityOf("Carla Fiktiv", [same, candidate("per_other", "same")], {}).because).toBe("suggested");
  });

  test("what a person said holds, also that it is nobody", () => {
    expect(identityOf("Carla Fiktiv", [candidate("per_carla", "same")], { "Carla Fiktiv": null })).toEqual({
      partyId: null,
      because: "said",
    });
  });

  test("each name is asked about once, however often it stands there", () => {
    const names = namesIn(named("agenda-tool-2"));
    expect(names).toEqual(["Carla Fiktiv", "Dan Opdigt"]);
  });
});
