import { app } from "./app.ts";
import { openDatabase } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { sweep } from "./webhooks/wake.ts";

export { FeedBell } from "./events/bell.ts";
export { DocumentRoom } from "./room/document-room.ts";
export { EndpointDelivery } from "./webhooks/endpoint-delivery.ts";

export default {
  fetch: app.fetch,
  scheduled: (_controller, env) => sweep(env, openDatabase(env.DB)),
} satisfies ExportedHandler<Env>;
