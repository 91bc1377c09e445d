import { app } from "./app.ts";
import { sendOverdueLetters } from "./letters.ts";
import { keepUpNotifications } from "./notifications/upkeep.ts";
import { openDatabase } from "./platform/database.ts";
import type { Env } from "./platform/env.ts";
import { followFeed } from "./record/follow.ts";
import { keepUpEndpoints } from "./webhooks/upkeep.ts";

export { MeetingBell } from "./course/meeting-bell.ts";
export { FeedBell } from "./events/bell.ts";
export { DocumentRoom } from "./room/document-room.ts";
export { TokenAllowance } from "./tokens/allowance.ts";
export { EndpointDelivery } from "./webhooks/endpoint-delivery.ts";

export default {
  fetch: app.fetch,
  scheduled: async (_controller, env) => {
    const database = openDatabase(env.DB);
    const now = new Date();
    const chores = [keepUpEndpoints(env, database, now), followFeed(env, database), keepUpNotifications(env, database, now)];
    await Promise.all([...chores, sendOverdueLetters(env, database, now)]);
  },
} satisfies ExportedHandler<Env>;
