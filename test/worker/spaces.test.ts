import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Organisation } from "../../contract/organisation.ts";
import type { DirectoryEntry, DocumentView, SpaceSummary, SpaceView } from "../../contract/views.ts";
import { findRegionOn } from "../../worker/organisations/organisations.ts";
import { openDatabase } from "../../worker/platform/database.ts";
import { personIdOf } from "../cast/people.ts";
import { as, openSpace, openText, refusal, setTheStage } from "./stage.ts";

beforeAll(setTheStage);

const participationOf = (space: SpaceView, partyId: string) => {
  const participation = space.participations.find((candidate) => candidate.party.id === partyId);
  if (participation === undefined) throw new Error(`${partyId} takes no part`);
  return participation;
};

describe("taking part in a space", () => {
  it("can be given to an organisation, a unit with a comma in its name, or one person", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    await lead.post(`/spaces/${space.id}/participations`, { partyId: personIdOf("general-practitioner"), role: "author", validTo: null });
    const after = await lead.post<SpaceView>(`/spaces/${space.id}/participations`, {
      partyId: "uni_soro_health",
      role: "commenter",
      validTo: null,
    });
    expect(participationOf(after, "uni_soro_health").party).toEqual({
      kind: "unit",
      id: "uni_soro_health",
      name: "Sundhedsfremme, forebyggelse og træning",
      sector: "municipality",
      organisationName: "Sorø Kommune",
    });
    expect((await (await as("general-practitioner")).get<SpaceView>(`/spaces/${space.id}`)).myRole).toBe("author");
  });

  it("ends on its last day, in Copenhagen", async () => {
    const space = await openSpace();
    await (
      await as("slagelse-consultant")
    ).post(`/spaces/${space.id}/participations`, {
      partyId: personIdOf("general-practitioner"),
      role: "author",
      validTo: "2099-12-31",
    });
    const doctor = (at: string) => as("general-practitioner", at);
    const names = async (at: string) =>
      (await (await doctor(at)).get<SpaceSummary[]>("/spaces")).filter((row) => row.id === space.id).map((row) => row.myRole);
    expect(await names("2099-12-31T22:59:00Z")).toEqual(["author"]);
    // A member of the forum still sees the space, but has no part in it.
    expect(await names("2099-12-31T23:01:00Z")).toEqual([null]);
  });

  it("is given once to each", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const again = lead.post(`/spaces/${space.id}/participations`, { partyId: "org_municipality_0340", role: "reader", validTo: null });
    expect(await refusal(again)).toMatchObject({ code: "participation_exists", status: 409 });
    const nobody = lead.post(`/spaces/${space.id}/participations`, { partyId: "org_municipality_9999", role: "reader", validTo: null });
    expect(await refusal(nobody)).toMatchObject({ code: "invalid_input", paths: ["partyId"] });
    const past = lead.post(`/spaces/${space.id}/participations`, { partyId: "org_plo_zealand", role: "reader", validTo: "2020-01-01" });
    expect(await refusal(past)).toMatchObject({ code: "invalid_input", paths: ["validTo"] });
  });

  it("that is taken away ends at once, in the open text too", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const document = await lead.post<DocumentView>(`/spaces/${space.id}/documents`, { kind: "initiative", title: "Indsats" });
    const soro = await as("soro-consultant");
    const client = await openText(soro, document.id);
    await lead.delete(`/participations/${participationOf(space, "org_municipality_0340").id}`);
    expect((await client.closed).code).toBe(1012);
    await expect(openText(soro, document.id)).rejects.toThrow("404");
    expect(await refusal(soro.get(`/documents/${document.id}`))).toMatchObject({ code: "not_found" });
    const { results } = await env.DB.prepare("select ended_at from participations where space_id = ? and ended_at is not null")
      .bind(space.id)
      .all();
    expect(results).toHaveLength(1);
  });

  it("leaves the space a lead", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const own = participationOf(space, "org_municipality_0330");
    expect(await refusal(lead.delete(`/participations/${own.id}`))).toMatchObject({ code: "last_lead" });
    expect(await refusal(lead.patch(`/participations/${own.id}`, { role: "reader" }))).toMatchObject({ code: "last_lead" });
    await lead.patch(`/participations/${participationOf(space, "org_municipality_0340").id}`, { role: "lead" });
    await lead.delete(`/participations/${own.id}`);
    expect((await (await as("soro-consultant")).get<SpaceView>(`/spaces/${space.id}`)).leads).toEqual(["Sorø Kommune"]);
  });
});

describe("a group of a space", () => {
  it("has a purpose and members of its own", async () => {
    const space = await openSpace();
    const lead = await as("slagelse-consultant");
    const after = await lead.post<SpaceView>(`/spaces/${space.id}/groups`, {
      name: "Skrivegruppen",
      purpose: "Samler teksten.",
      members: ["uni_soro_health", personIdOf("general-practitioner"), "uni_soro_health"],
    });
    expect(after.groups).toMatchObject([{ name: "Skrivegruppen", purpose: "Samler teksten." }]);
    expect(after.groups[0]?.members.map((member) => member.name).toSorted()).toEqual([
      "Praktiserende læge",
      "Sundhedsfremme, forebyggelse og træning",
    ]);
    const stranger = lead.post(`/spaces/${space.id}/groups`, { name: "Gruppe", purpose: "", members: ["uni_nowhere"] });
    expect(await refusal(stranger)).toMatchObject({ code: "invalid_input", paths: ["members.0"] });
  });
});

describe("organisations as dated data", () => {
  it("are 98 municipalities and their regions", async () => {
    const count = await env.DB.prepare("select count(*) as n from organisations where kind = 'municipality'").first<{ n: number }>();
    expect(count?.n).toBe(98);
  });

  it("change region without changing themselves on 1 January 2027", async () => {
    const database = openDatabase(env.DB);
    expect((await findRegionOn(database, "org_municipality_0340", "2026-12-31"))?.name).toBe("Region Sjælland");
    expect((await findRegionOn(database, "org_municipality_0340", "2027-01-01"))?.name).toBe("Region Østdanmark");
    expect((await findRegionOn(database, "org_municipality_0751", "2027-01-01"))?.name).toBe("Region Midtjylland");
    const regions = async (at: string) =>
      (await (await as("secretary", at)).get<Organisation[]>("/organisations?q=Region "))
        .filter((row) => row.kind === "region")
        .map((row) => row.name);
    expect(await regions("2026-12-31T12:00:00Z")).toContain("Region Sjælland");
    expect(await regions("2027-01-01T12:00:00Z")).not.toContain("Region Sjælland");
    expect(await regions("2027-01-01T12:00:00Z")).toContain("Region Østdanmark");
  });

  it("are found in the directory by a part of their name, with units and people", async () => {
    const entries = await (await as("slagelse-consultant")).get<DirectoryEntry[]>("/directory?q=Sorø");
    expect(entries.map((entry) => entry.name)).toEqual(
      expect.arrayContaining(["Sorø Kommune", "Sundhedsfremme, forebyggelse og træning", "Konsulent i Sorø"]),
    );
  });

  it("are found by more words than a pattern may have, and by small letters for capitals", async () => {
    const visitor = await as("slagelse-consultant");
    const found = async (words: string) =>
      (await visitor.get<DirectoryEntry[]>(`/directory?q=${encodeURIComponent(words)}`)).map((entry) => entry.name);
    expect(await found("x".repeat(200))).toEqual([]);
    expect(await visitor.get(`/organisations?q=${"æ".repeat(100)}`)).toEqual([]);
    expect(await found("ærø")).toEqual(["Ærø Kommune"]);
    expect(await found("SORØ KOMMUNE")).toContain("Sorø Kommune");
    // As some systems write å: the letter and its ring apart.
    expect(await found("a\u030arhus kommune")).toEqual(await found("århus kommune"));
    expect(await found("%")).toEqual([]);
  });

  it("are found by their whole address, but nobody learns an address by trying letters", async () => {
    const visitor = await as("slagelse-consultant");
    const found = async (words: string) =>
      (await visitor.get<DirectoryEntry[]>(`/directory?q=${encodeURIComponent(words)}`)).map((entry) => entry.name);
    expect(await found("Soro-Consultant@demo.example")).toEqual(["Konsulent i Sorø"]);
    for (const part of ["@", "soro-consultant@", "demo.example"]) expect(await found(part), part).toEqual([]);
  });
});
