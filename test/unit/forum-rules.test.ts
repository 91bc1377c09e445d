import * as v from "valibot";
import { expect, test } from "vitest";
import { forumRulesSchema } from "../../contract/forum-rules.ts";
import { forumKindPresets } from "../../data/forum-kinds.ts";
import { effectiveRules, overridesFor } from "../../worker/forums/rules.ts";

const cluster = forumKindPresets[0]?.rules;

test.each(forumKindPresets.map((kind) => [kind.name, kind]))("the preset %s is a whole set of rules", (_, { rules }) => {
  expect(v.parse(forumRulesSchema, rules)).toEqual(rules);
});

test("a regional committee prints ten sections", () => {
  expect(forumKindPresets.find(({ name }) => name === "Regionalt udvalg")?.rules.sections).toHaveLength(10);
});

test("a forum that wants one thing otherwise follows its kind in the rest, also when the kind changes later", () => {
  const wanted = { ...v.parse(forumRulesSchema, cluster), publicationLead: { days: 10, weekdaysOnly: false } };
  const overrides = overridesFor(v.parse(forumRulesSchema, cluster), wanted);
  expect(overrides).toEqual({ publicationLead: { days: 10, weekdaysOnly: false } });
  const kindLater = { ...v.parse(forumRulesSchema, cluster), numbering: "running" };
  expect(effectiveRules(kindLater, overrides)).toEqual({ ...wanted, numbering: "running" });
});

test("a section stands once in a template", () => {
  const twice = {
    ...cluster,
    sections: [
      { key: "summary", required: false },
      { key: "summary", required: true },
    ],
  };
  expect(v.is(forumRulesSchema, twice)).toBe(false);
});
