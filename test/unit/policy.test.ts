import { describe, expect, it } from "vitest";
import type { TokenScope } from "../../contract/token.ts";
import { type OrganisationActor } from "../../worker/access/actor.ts";
import { permits, textRole, type Act } from "../../worker/access/policy.ts";
import { actors, document, everybody, memberOf, person } from "./policy-cast.ts";
import { table } from "./policy-table.ts";

describe("the policy", () => {
  it.each(table)("lets $act.verb on $on be done by exactly the right ones", ({ act, allowed }) => {
    const able = everybody.filter((name) => permits(actors[name], act));
    expect(able.toSorted()).toEqual([...new Set(allowed)].toSorted());
  });

  it("lets no token do more than its organisation may, nor write anything but acknowledgements", () => {
    const organisations = [
      actors["organisation that takes part"],
      actors["organisation with a seat"],
      actors["organisation elsewhere"],
    ] as OrganisationActor[];
    const able = (scopes: TokenScope[]) => {
      const acts = organisations.flatMap((organisation) =>
        table.filter(({ act }) => {
          const may = permits({ kind: "token", tokenId: "tok_test", scopes, organisation }, act);
          expect(may && !permits(organisation, act), `${organisation.organisationId} ${act.verb}`).toBe(false);
          return may;
        }),
      );
      return [...new Set(acts.map(({ act }) => act.verb))].toSorted();
    };
    expect(able([])).toEqual([]);
    expect(able(["events"])).toEqual(["event.read"]);
    expect(able(["acknowledgements"])).toEqual(["event.acknowledge"]);
    expect(able(["records"])).toEqual([
      "attachment.read",
      "backlog.read",
      "decision.read",
      "document.read",
      "forum.read",
      "item.read",
      "meeting.read",
      "minutes.read",
      "space.read",
      "status.read",
      "version.read",
    ]);
  });

  it("has a row for every verb", () => {
    const verbs: Record<Act["verb"], true> = {
      "space.create": true,
      "space.read": true,
      "space.change": true,
      "participation.change": true,
      "document.create": true,
      "document.read": true,
      "document.write": true,
      "document.comment": true,
      "document.take_position": true,
      "document.ask_for_positions": true,
      "document.read_positions": true,
      "document.share": true,
      "document.submit": true,
      "document.withdraw": true,
      "forum.read": true,
      "forum.change": true,
      "template.change": true,
      "meeting.plan": true,
      "import.store": true,
      "import.source": true,
      "backlog.read": true,
      "meeting.read": true,
      "meeting.progress": true,
      "meeting.follow": true,
      "meeting.conduct": true,
      "item_request.answer": true,
      "remark.record": true,
      "remark.take_back": true,
      "action.read": true,
      "action.settle": true,
      "agenda.change": true,
      "minutes.read": true,
      "minutes.draft": true,
      "minutes.judge": true,
      "minutes.conclude": true,
      "item.read": true,
      "item.write": true,
      "attachment.read": true,
      "decision.record": true,
      "decision.read": true,
      "decision.add": true,
      "mandate.settle": true,
      "mandate.dispute": true,
      "ratification.record": true,
      "version.read": true,
      "event.read": true,
      "event.acknowledge": true,
      "endpoint.manage": true,
      "token.manage": true,
      "audit.read_organisation": true,
      "audit.read_forum": true,
      "document.review": true,
      "status.conduct": true,
      "status.read": true,
      "status.report": true,
    };
    expect([...new Set(table.map((row) => row.act.verb))].toSorted()).toEqual(Object.keys(verbs).toSorted());
  });

  it("gives the strongest of several roles", () => {
    const both = person("reader", { memberships: [memberOf("org_lead")] });
    expect(textRole(both, document("draft"))).toBe("lead");
  });

  it("gives a program its maker's part by the organisation, none of their own, and no tokens or endpoints to look after", () => {
    const program = (parts: Parameters<typeof person>[1]) => person("reader", { ...parts, tokenId: "tok_program" });
    expect(textRole(person("reader"), document("draft"))).toBe("reader");
    expect(textRole(program({}), document("draft"))).toBeNull();
    expect(textRole(program({ memberships: [memberOf("org_author")] }), document("draft"))).toBe("author");
    const administering = { memberships: [memberOf("org_author", null, true)] };
    for (const verb of ["token.manage", "endpoint.manage"] as const) {
      expect(permits(person("reader", administering), { verb, organisationId: "org_author" })).toBe(true);
      expect(permits(program(administering), { verb, organisationId: "org_author" })).toBe(false);
    }
  });

  it("makes everybody a reader of a text that is at rest", () => {
    for (const state of ["closed", "dropped", "revoked", "superseded", "expired"] as const) {
      expect(textRole(actors.lead, document(state))).toBe("reader");
    }
  });
});
