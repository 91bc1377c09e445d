import type { Id } from "../../contract/ids.ts";
import type { Env } from "../platform/env.ts";

/** The object that delivers to the endpoint. */
export const deliveryOf = (env: Env, id: Id<"endpoint">): ReturnType<Env["DELIVERIES"]["getByName"]> => env.DELIVERIES.getByName(id);
