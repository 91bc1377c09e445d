import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig, type JsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { idPrefixes, type IdKind } from "../../contract/ids.ts";
import { namedSchemas } from "./components.ts";

/**
 * As JSON Schema 2020-12, which OpenAPI 3.1 is written in. Checks and transformations that it has no words for (a date that exists) are left out; the
 * tests see to it that the forms are those of what comes and goes.
 */
const conversion: ConversionConfig = {
  target: "draft-2020-12",
  errorMode: "ignore",
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    isCustom(valibotSchema) ? idForm(valibotSchema) : numberForm(valibotSchema, jsonSchema),
};

const named: ConversionConfig = {
  ...conversion,
  typeMode: "output",
  definitions: namedSchemas,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** The form of what goes in. */
export const formIn = (schema: v.GenericSchema): JsonSchema => withoutDialect(toJsonSchema(schema, { ...conversion, typeMode: "input" }));

/** The form of what comes out: whatever in it has a name is pointed to. */
export const formOut = (schema: v.GenericSchema): JsonSchema => withoutDialect(toJsonSchema(schema, named));

export const namedForms = (): Record<string, JsonSchema> => toJsonSchemaDefs(namedSchemas, named);

/** The document says once which dialect all of it is in, and has the definitions in a place of its own. */
function withoutDialect({ $schema: _dialect, $defs: _definitions, ...form }: JsonSchema): JsonSchema {
  return form;
}

/** A number in an address comes as words; what a program is to give is a number, between its two bounds. */
function numberForm(schema: v.GenericSchema, { description, default: usual }: JsonSchema): JsonSchema | undefined {
  const { least: minimum, most: maximum } = v.getMetadata(isOptional(schema) ? schema.wrapped : schema);
  if (typeof minimum !== "number" || typeof maximum !== "number") return undefined;
  return {
    type: "integer",
    minimum,
    maximum,
    ...(description === undefined ? {} : { description }),
    ...(usual === undefined ? {} : { default: Number(usual) }),
  };
}

const isOptional = (schema: v.GenericSchema): schema is v.OptionalSchema<v.GenericSchema, undefined> => schema.type === "optional";

type Custom = v.CustomSchema<unknown, undefined>;
const isCustom = (schema: { type: string }): schema is Custom => schema.type === "custom";

/** The only schemas of our own making are ids. Which one it is, its own check says. */
function idForm({ check }: Custom): JsonSchema {
  const kind = (Object.keys(idPrefixes) as IdKind[]).find((candidate) => check(`${idPrefixes[candidate]}_000`));
  if (kind === undefined) throw new Error("a custom schema that is no id's: say here what its form is");
  return { type: "string", pattern: `^${idPrefixes[kind]}_[a-z0-9_]{3,48}$` };
}
