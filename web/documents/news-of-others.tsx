import type { Id } from "../../contract/ids.ts";
import { ChangedElsewhere } from "./changed-elsewhere.tsx";
import type { Session } from "./session.ts";
import { BroughtBack } from "./versions/brought-back.tsx";

/** What others have done to all of a text that one has open. */
export const NewsOfOthers = (open: { documentId: Id<"document">; session: Session }) => (
  <>
    <BroughtBack {...open} />
    <ChangedElsewhere {...open} />
  </>
);
