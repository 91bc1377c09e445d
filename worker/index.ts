import { DurableObject } from "cloudflare:workers";
import type { Env } from "./platform/env.ts";
export class DocumentRoom extends DurableObject<Env> {}
export { EndpointDelivery } from "./webhooks/endpoint-delivery.ts";
export default { fetch: () => new Response("ok") };
