import * as v from "valibot";

/** One of the demo's named roles; only where the address is this machine's own. */
export const demoSignInSchema = v.object({ as: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)) });
export type DemoPersona = { key: string; name: string; title: string; organisation: string; note: string };
