import * as v from "valibot";

/**
 * What an address may ask of its page. People shorten addresses, and mail programs add to them: a page that passes over what it does not understand is worth more to
 * them than none.
 */
export const asked = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined);

/** The router reads `?q=2023` as a number, and people search for years. */
const words = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
export const askedWords = asked(words);
/** Nothing is a search too. */
export const searchedWords = v.fallback(v.optional(words, ""), "");
