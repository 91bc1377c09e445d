import * as v from "valibot";
import { expect, test } from "vitest";
import { recordKinds } from "../../contract/record.ts";
import { recordSearch } from "../../web/searches.ts";

test.each(recordKinds)("the record can be narrowed to every kind that it has, %s too", (kind) => {
  expect(v.parse(recordSearch, { kind })).toMatchObject({ kind });
});
