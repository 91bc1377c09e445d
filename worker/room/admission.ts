import * as v from "valibot";
import { idSchema } from "../../contract/ids.ts";
import type { Author } from "./authors.ts";
import { spaceRoles, type SpaceRole } from "../../contract/space.ts";

/**
 * What the edge has found out about a person who may enter a room. The room believes it without asking further, so the header is written
 * by the edge over whatever came in, and the object can be reached in no other way.
 */
export const admissionSchema = v.object({
  personId: idSchema("person"),
  name: v.string(),
  organisation: v.string(),
  role: v.picklist(spaceRoles),
  /** ISO 8601 in UTC: when the edge began to look up these rights. */
  askedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** ISO 8601 in UTC. After this the room closes the socket, and the person comes back through the edge. */
  expiresAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Whether they are told when there is something new beside the text. */
  followsMargin: v.exactOptional(v.boolean()),
});
export type Admission = v.InferOutput<typeof admissionSchema>;

const admissionHeader = "room-admission";

/** Readers and commenters are present in the text; authors and leads write in it. Comments go another way. */
export const mayWrite = (role: SpaceRole): boolean => role === "author" || role === "lead";

export const authorOf = ({ personId, organisation }: Admission): Author => ({ personId, organisation, isOnBehalf: false });

export const hasExpired = (admission: Admission, at: Date): boolean => at.getTime() >= Date.parse(admission.expiresAt);

/** Whether rights looked up at `askedAt` are from before everybody was sent out for a change of them. */
export const isOutdated = (askedAt: string, readmittedAt: Date | null): boolean =>
  readmittedAt !== null && Date.parse(askedAt) <= readmittedAt.getTime();

/** The client's upgrade request as the edge passes it on. */
export function withAdmission(request: Request, admission: Admission): Request {
  const headers = new Headers(request.headers);
  // Names hold letters that a header may not.
  headers.set(admissionHeader, encodeURIComponent(JSON.stringify(admission)));
  return new Request(request.url, { method: request.method, headers });
}

/** Throws when there is none or it cannot be read: only a fault of ours brings a request here without one. */
export function readAdmission(request: Request): Admission {
  const header = request.headers.get(admissionHeader);
  if (header === null) throw new Error("a request reached the room without an admission");
  return v.parse(admissionSchema, JSON.parse(decodeURIComponent(header)));
}
