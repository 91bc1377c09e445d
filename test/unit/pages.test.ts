import { describe, expect, it } from "vitest";
import { answerPage, pageOf, type Order } from "../../worker/platform/pages.ts";
import { RefusedAtTheDoor } from "../../worker/platform/refusal.ts";

type Row = { name: string; id: string };
const rows: Row[] = ["Ø", "A", "C", "B", "A"].map((name, index) => ({ name, id: `for_row${index}` }));
const byName: Order<Row> = { placeOf: ({ name, id }) => `${name}~${id}`, direction: "ascending" };

/** A request for the address, and the link that its answer was given. */
function asked(address: string) {
  const url = `http://localhost${address}`;
  const given = { link: "" };
  const c = {
    req: { url, query: () => Object.fromEntries(new URL(url).searchParams) },
    header: (_: "link", value: string) => void (given.link = value),
  };
  return { c, given };
}

describe("a list that is read page by page", () => {
  it("is led through by its links, each row once and in order, whatever the cursor's letters", () => {
    const read: Row[] = [];
    for (let address: string | undefined = "/api/forums?limit=2&open=1"; address !== undefined;) {
      const { c, given } = asked(address);
      read.push(...answerPage(c, rows, byName));
      if (given.link !== "") expect(given.link).toContain("open=1");
      address = /^<([^>]+)>; rel="next"$/.exec(given.link)?.[1];
    }
    expect(read.map(({ id }) => id)).toEqual(["for_row1", "for_row4", "for_row3", "for_row2", "for_row0"]);
  });

  it("goes on after its cursor though the row there is gone, and forgets none for one that moved to the front", () => {
    const { next } = pageOf(rows, byName, 2, undefined);
    const left = rows.filter(({ id }) => id !== "for_row4");
    expect(pageOf([...left, { name: "0", id: "for_new" }], byName, 9, next ?? "").page.map(({ name }) => name)).toEqual(["B", "C", "Ø"]);
  });

  it("refuses a cursor that cannot be one, and more than two hundred at once", () => {
    for (const address of ["/api/forums?cursor=5", "/api/forums?limit=201", "/api/forums?limit=0"])
      expect(() => answerPage(asked(address).c, rows, byName), address).toThrow(RefusedAtTheDoor);
  });
});
