import { createContext } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { ForumRef } from "../../../contract/views.ts";

/** Where the document is: whose participants and forum its fields offer. */
export const PlaceContext = createContext<{ spaceId: Id<"space">; forum: ForumRef | null }>({ spaceId: "spa_none", forum: null });
