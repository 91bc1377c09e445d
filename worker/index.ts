import { app } from "./app.ts";
import { openDatabase } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { keepUpEndpoints } from "./webhooks/upkeep.ts";

export { MeetingBell } from "./course/meeting-bell.ts";
export { FeedBell } from "./events/bell.ts";
export { DocumentRoom } from "./room/document-room.ts";
export { TokenAllowance } from "./tokens/allowance.ts";
export { EndpointDelivery } from "./webhooks/endpoint-delivery.ts";

export default {
  fetch: app.fetch,
  scheduled: (_controller, env) => keepUpEndpoints(env, openDatabase(env.DB), new Date()),
} satisfies ExportedHandler<Env>;
