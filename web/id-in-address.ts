import { notFound } from "@tanstack/react-router";
import * as v from "valibot";
import { idSchema, type Id, type IdKind } from "../contract/ids.ts";

/** An id in an address is parsed at the door; an address with anything else in its place does not exist. */
export function idIn<K extends IdKind>(kind: K, part: string): Id<K> {
  const schema = idSchema(kind);
  if (!v.is(schema, part)) notFound({ throw: true });
  return v.parse(schema, part);
}
