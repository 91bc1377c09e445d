import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { seats } from "../../worker/forums/tables.ts";
import { participations } from "../../worker/spaces/tables.ts";
import {
  database,
  decide,
  foundEndpoint,
  foundForum,
  foundOrganisation,
  foundParticipant,
  foundSpace,
  openInbox,
  participantsChange,
  verified,
} from "./webhooks-world.ts";

describe("an organisation hears only what it may read", () => {
  test("a closed item's decision goes to those with a seat, an open one's to participants too, neither to anybody else", async () => {
    const forumId = await foundForum();
    const seated = await foundOrganisation("Næstved", forumId);
    const taking = await foundOrganisation("Sorø");
    const outside = await foundOrganisation("Slagelse");
    const spaceId = await foundSpace([taking.organisationId]);
    const inboxes = [openInbox(), openInbox(), openInbox()] as const;
    const endpointsOfAll = await Promise.all(
      [seated, taking, outside].map(({ organisationId }, index) => foundEndpoint(organisationId, inboxes[index]?.url ?? "")),
    );
    await decide({ spaceId, forumId, access: "closed" });
    await decide({ spaceId, forumId, access: "open" });
    // A last event that everybody may read, so that "nothing came" is known and not merely not yet seen.
    const everybody = await foundSpace([seated.organisationId, taking.organisationId, outside.organisationId]);
    await participantsChange(everybody);
    for (const endpoint of endpointsOfAll) await endpoint.run();

    const told = async (index: 0 | 1 | 2) =>
      (await inboxes[index].received(1)).map((request) => {
        const { type, data } = verified(request, endpointsOfAll[index]?.secret ?? "");
        return type === "decision.recorded" && "access" in data ? data.access : "for everybody";
      });
    expect((await told(0)).toSorted()).toEqual(["closed", "for everybody", "open"]);
    expect((await told(1)).toSorted()).toEqual(["for everybody", "open"]);
    expect(await told(2)).toEqual(["for everybody"]);
  });

  test("another space's events are not told", async () => {
    const { organisationId, spaceId } = await foundParticipant();
    const { spaceId: foreign } = await foundParticipant();
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await participantsChange(foreign);
    await participantsChange(spaceId);
    await endpoint.run();
    expect((await inbox.received(1)).map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ space: { id: spaceId } }]);
  });

  test("a right that ended between two attempts ends the delivery, and a seat that ended likewise", async () => {
    const forumId = await foundForum();
    const { organisationId } = await foundOrganisation("Næstved", forumId);
    const spaceId = await foundSpace([organisationId]);
    const kept = await foundSpace([organisationId]);
    const inbox = openInbox();
    const endpoint = await foundEndpoint(organisationId, inbox.url);
    await inbox.plan([{ status: 500 }, { status: 500 }, { status: 500 }]);
    await participantsChange(spaceId);
    await decide({ spaceId: null, forumId, access: "closed" });
    await participantsChange(kept);
    await endpoint.run();
    expect(await inbox.received(3)).toHaveLength(3);

    await database.update(participations).set({ endedAt: new Date().toISOString() }).where(eq(participations.spaceId, spaceId));
    await database.update(seats).set({ validTo: "2020-12-31" }).where(eq(seats.organisationId, organisationId));
    await endpoint.runRetry();
    const last = (await inbox.received(4)).slice(3);
    expect(last.map((request) => verified(request, endpoint.secret).data)).toMatchObject([{ space: { id: kept } }]);
    expect(await endpoint.waiting()).toBe(0);
  });
});
