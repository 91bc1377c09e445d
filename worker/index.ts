import { DurableObject } from "cloudflare:workers";
import type { Env } from "./platform/env.ts";
export class DocumentRoom extends DurableObject<Env> {}
export class EndpointDelivery extends DurableObject<Env> {}
export default { fetch: () => new Response("ok") };
