import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentSummary, DocumentView } from "../../contract/views.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, openSpace, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

describe("a long list of documents", () => {
  it("is read page by page to its end, each document once, what changed last first", async () => {
    const slagelse = await as("slagelse-consultant");
    const space = await openSpace();
    for (const title of ["Et", "To", "Tre", "Fire", "Fem"]) {
      await slagelse.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title });
    }
    const whole = await slagelse.get<DocumentSummary[]>("/documents");
    const read: DocumentSummary[] = [];
    let address: string | undefined = "/api/documents?limit=2";
    let pages = 0;
    while (address !== undefined) {
      const answer: Response = await atTheDoor(`${base}${address}`, { headers: { cookie: slagelse.cookie } });
      read.push(...(await answer.json<DocumentSummary[]>()));
      address = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(whole.length / 2));
    expect(read.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(read.map(({ changedAt }) => changedAt)).toEqual(
      read
        .map(({ changedAt }) => changedAt)
        .toSorted()
        .toReversed(),
    );
    expect(await refusal(slagelse.get("/documents?cursor=5"))).toMatchObject({ code: "invalid_input", paths: ["cursor"] });
  });
});
