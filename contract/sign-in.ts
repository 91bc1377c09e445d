import * as v from "valibot";

/** Asks for a letter with a link. Where the link leads is the server's to say. */
export const linkRequestSchema = v.object({ email: v.pipe(v.string(), v.trim(), v.maxLength(320, "too long"), v.email("not an address")) });
