import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { paperMediaTypes } from "../../contract/paper.ts";
import type { DocumentView, VersionSummary } from "../../contract/views.ts";
import { palliativeEffort } from "../cast/texts.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { as, base, runningMeeting, setTheStage, setValues, submittedInitiative, writeText, writtenInitiative } from "./stage.ts";

let document: DocumentView;
let slagelse: Visitor;

beforeAll(async () => {
  await setTheStage();
  document = await submittedInitiative();
  slagelse = await as("slagelse-consultant");
});

const taken = (path: string, visitor?: Visitor): Promise<Response> =>
  atTheDoor(`${base}/api${path}`, { headers: visitor === undefined ? {} : { cookie: visitor.cookie } });

describe("a document that is taken along", () => {
  it("comes in every form, under a name that says what it is", async () => {
    for (const [format, media] of Object.entries(paperMediaTypes)) {
      const answer = await taken(`/documents/${document.id}/export?format=${format}`, slagelse);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toContain(media);
      expect(answer.headers.get("content-disposition")).toContain('filename="tidlig-og-koordineret-palliativ-indsats.');
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
  });

  it("says its own hash and who wrote it, and follows the live text", async () => {
    const [submission] = document.submissions;
    const before = await (await taken(`/documents/${document.id}/export?format=markdown`, slagelse)).text();
    expect(before).toContain(submission?.sha256);
    expect(before).toContain("Konsulent i Slagelse (Slagelse");
    await writeText(await as("soro-consultant"), document.id, [{ field: "timetable", paragraphs: ["Skrevet efter indsendelsen."] }]);
    const after = await (await taken(`/documents/${document.id}/export?format=markdown`, slagelse)).text();
    expect(after).toContain("Skrevet efter indsendelsen.");
    expect(after).not.toContain(submission?.sha256);
  });

  it("tells what is set in its fields, added up", async () => {
    const written = await writtenInitiative();
    await setValues(slagelse, written.id, [
      { field: "economics", type: "fundRow", attributes: { amount: "9,1" }, words: "Nye projekter" },
      { field: "economics", type: "fundRow", attributes: { amount: "11" }, words: "Igangværende projekter" },
      { field: "economics", type: "frame", attributes: { amount: "19,8" } },
      { field: "proposal", type: "clause", words: "at fordelingen drøftes" },
    ]);
    const says = async (format: string) => (await taken(`/documents/${written.id}/export?format=${format}`, slagelse)).text();
    expect(await says("markdown")).toContain("| Igangværende projekter | 11 mio. kr. |\n| Sum | 20,1 mio. kr. |");
    const page = await says("html");
    for (const words of ["Summen er 0,3 mio. kr. over rammen.", "at fordelingen drøftes", "Slagelse Kommune"])
      expect(page).toContain(words);
  });

  it("as a frozen version says what was frozen, whatever is written since", async () => {
    const [version] = await slagelse.get<VersionSummary[]>(`/documents/${document.id}/versions`);
    for (const path of [`/documents/${document.id}/versions/${version?.id}/export`, `/versions/${version?.id}/export`]) {
      const page = await (await taken(`${path}?format=html`, slagelse)).text();
      expect(page).toContain(version?.sha256);
      expect(page).toContain(palliativeEffort.parts[0]?.paragraphs[0]);
      expect(page).not.toContain("Skrevet efter indsendelsen.");
    }
  });

  it("is a page with its own style and nothing else, which no other page may frame", async () => {
    const answer = await taken(`/documents/${document.id}/export?format=html`, slagelse);
    const style = /<style>([\s\S]*)<\/style>/.exec(await answer.text())?.[1] ?? "";
    const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style)))));
    expect(answer.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });

  it("is there for nobody who may not read it, and says to none of them that it exists", async () => {
    const outsider = await as("kolding-outsider");
    const [version] = await slagelse.get<VersionSummary[]>(`/documents/${document.id}/versions`);
    for (const path of [`/documents/${document.id}`, `/documents/${document.id}/versions/${version?.id}`, `/versions/${version?.id}`]) {
      expect((await taken(`${path}/export?format=docx`, outsider)).status).toBe(404);
      expect((await taken(`${path}/export?format=docx`)).status).toBe(401);
    }
  });

  it("names no person to whom only the agenda shows it", async () => {
    const { document: decided } = await runningMeeting();
    const [submission] = decided.submissions;
    const page = await (await taken(`/versions/${submission?.versionId}/export?format=html`, await as("kolding-outsider"))).text();
    expect(page).toContain("Slagelse Kommune");
    expect(page).not.toContain("Konsulent i Slagelse");
  });

  it("is noted, once a day for each who takes it", async () => {
    const soro = await as("soro-consultant");
    await taken(`/documents/${document.id}/export?format=markdown`, soro);
    await taken(`/documents/${document.id}/export?format=docx`, soro);
    await expect
      .poll(async () => {
        const { results } = await env.DB.prepare("select verb from audit_entries where subject_id = ? and actor_id = ?")
          .bind(document.id, "per_demo_soro_consultant")
          .all<{ verb: string }>();
        return results.map(({ verb }) => verb);
      })
      .toEqual(["document.exported"]);
  });

  it("is refused when the frozen bytes are not what was hashed", async () => {
    const damaged = await submittedInitiative();
    const [submission] = damaged.submissions;
    await env.ARTEFACTS.put(`versions/${submission?.versionId}/text.json`, "{}");
    const answer = await taken(`/versions/${submission?.versionId}/export?format=docx`, slagelse);
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: "frozen_text_damaged" }]);
  });

  it("asks for a form that there is", async () => {
    expect((await taken(`/documents/${document.id}/export?format=exe`, slagelse)).status).toBe(422);
  });
});
