import { createContext } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { ForumRef } from "../../../contract/views.ts";

/** Where the text is: whose participants and forum its fields offer. A template is in no space. */
export const PlaceContext = createContext<{ spaceId: Id<"space"> | null; forum: ForumRef | null }>({ spaceId: null, forum: null });
