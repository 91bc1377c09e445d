import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { minutesSchema } from "../../../contract/minutes.ts";
import { paperMarkdown } from "../../../papers/markdown.ts";
import { attendanceParts, itemParts } from "../../../papers/minutes.ts";
import { assembleMinutes } from "../../../worker/minutes/assemble.ts";
import { item, source, titles } from "./source.ts";

const full = assembleMinutes(source, "full");
const open = assembleMinutes(source, "public");

const inWords = (minutes: typeof full): string =>
  paperMarkdown(
    {
      ...{ language: "da", kicker: "", title: "", runningHead: "", facts: [], foot: [], pageFoot: "" },
      parts: [...attendanceParts("da", minutes), ...minutes.items.flatMap((one) => itemParts("da", one, 2))],
    },
    { home: "" },
  );

describe("full minutes", () => {
  it("have every item of the agenda that went out, under the agenda's own numbers", () => {
    expect(titles(full)).toEqual(["1 Godkendelse af dagsordenen", "2 Hemmelig sag", "3 Palliativ indsats", "5 Godkendelse af referatet"]);
  });

  it("have the form in which they are stored", () => {
    expect(v.parse(minutesSchema, full)).toEqual(full);
    expect(v.parse(minutesSchema, open)).toEqual(open);
  });

  it("say of each item who was not there for it, and why", () => {
    expect(full.items[2]?.absences.map(({ name, kind, at }) => `${name} ${kind} ${at ?? ""}`.trim())).toEqual([
      "Praktiserende læge disqualified",
      "Direktør i Sorø left 2023-04-19T15:40:00.000Z",
    ]);
    expect(full.items[0]?.absences).toEqual([]);
    expect(inWords(full)).toContain("Direktør i Sorø, Sorø Kommune: havde forladt mødet kl. 17.40");
  });

  it("say nothing of who came and went where no time was kept of the item", () => {
    expect(full.items[3]?.absences).toEqual([]);
  });

  it("tell in words what was decided, with clauses, deviation, reservation, remark and action", () => {
    const text = inWords(full);
    expect(text).toContain("**Godkendt – endnu ikke endeligt**");
    for (const said of [
      "At-punkt 1: Godkendt",
      "Beslutningen afviger fra indstillingen.",
      "**Afvigende holdning, PLO:** Vagten mangler.",
      "**Afventer tilslutning fra:** Sorø Kommune",
      "**Mandat:** Mandatet »Klyngens midler« er omtvistet.",
      "**Forbehold:** Kommunerne skal tilslutte sig.",
      "Vagten skal høres.",
      "Sekretariatet: Sender planen ud. (frist: primo september)",
      "Vikar, Sorø Kommune (stedfortræder for Konsulent i regionen)",
      "Beslutning 2023/7",
    ])
      expect(text).toContain(said);
  });
});

describe("public minutes", () => {
  it("count their items without a gap", () => {
    expect(titles(open)).toEqual(["1 Godkendelse af dagsordenen", "2 Palliativ indsats", "3 Godkendelse af referatet"]);
  });

  it("have no word of a closed item, nor of closed attachments and corrections of open ones", () => {
    expect(JSON.stringify(full)).toContain("Hemmelig");
    expect(JSON.stringify(open)).not.toContain("Hemmelig");
    expect(open.items[1]?.corrects).toBeNull();
  });

  it("are, but for numbers, the same whether or not there was a closed item", () => {
    const without = { ...source, items: source.items.filter(({ access }) => access === "open") };
    expect(open).toEqual(assembleMinutes(without, "public"));
  });

  it("number a corrected item as its own public minutes do", () => {
    const corrects = {
      ...{ meetingId: "mee_march" as const, startsAt: "2023-03-15T15:00:00.000Z", number: 4, publicNumber: 3, title: "Et punkt" },
      access: "open" as const,
    };
    const corrected = assembleMinutes({ ...source, items: [item(1, "Rettelse", { corrects })] }, "public");
    expect(corrected.items[0]?.corrects).toMatchObject({ number: 3, title: "Et punkt" });
  });
});

describe("minutes that their own meeting approves", () => {
  const decided = (approvesItself: boolean) =>
    assembleMinutes(
      {
        ...source,
        approvesItself,
        items: source.items.map((one) =>
          one.standardKind === "minutes_approval" ? { ...one, decision: source.items[2]?.decision ?? null } : one,
        ),
      },
      "full",
    ).items[3]?.decision;

  it("do not change by being approved as the last item", () => expect(decided(true)).toBeNull());

  it("tell of the approval of earlier minutes as of any decision", () => expect(decided(false)?.outcome).toBe("approved"));
});
