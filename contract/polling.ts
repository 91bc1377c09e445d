import type { ProblemCode } from "./problem.ts";
import { closeCodes, type CloseCode } from "./room.ts";

/**
 * The room's wire where sockets are blocked: the same frames, asked for by GET and handed in by POST (docs/decisions/0019).
 *
 * `POST /sync/:documentId/polls` opens a connection and answers its id. `GET …/polls/:id/frames?after=N` answers the frames after the N-th, as soon as
 * there are any, and lets go of those up to the N-th. `POST …/polls/:id/frames?number=N` hands in frames; N counts these requests from 1, and the same
 * again changes nothing. `DELETE …/polls/:id` leaves.
 */
export const pollLimits = {
  /** How long a question is left open when there is nothing to say. Proxies end requests after 30 s and more, stock clients their connection. */
  waitMs: 20_000,
  /** Whoever has asked for nothing in so long has gone. */
  silentMs: 30_000,
  /** Frames that were not fetched yet, in bytes: more than the largest text there may be. Whoever is further behind starts again. */
  keptBytes: 16 * 1024 * 1024,
  /** The same of a whole room, whose object has 128 MB for everything: whoever is furthest behind starts again. */
  keptBytesOfRoom: 32 * 1024 * 1024,
  /** Of one answer, unless a single frame is larger. */
  answerBytes: 4 * 1024 * 1024,
  /** Of one request: an offline merge, and what goes with it. */
  bodyBytes: 9 * 1024 * 1024,
  /** Of one request. */
  framesAtOnce: 10_000,
} as const;

/** What a connection that the room closed is answered with, in place of a socket's close code. */
export const problemOfClose: Record<CloseCode, ProblemCode> = {
  [closeCodes.notSignedIn]: "not_signed_in",
  [closeCodes.notAllowed]: "not_allowed",
  [closeCodes.gone]: "not_found",
  [closeCodes.clientTooOld]: "upgrade_expected",
  [closeCodes.documentFull]: "document_full",
  [closeCodes.tooMuch]: "too_many_requests",
  [closeCodes.malformed]: "connection_ended",
  [closeCodes.comeBack]: "connection_ended",
  [closeCodes.tryAgain]: "room_not_available",
};

/**
 * The close code that an answer to an open connection stands for. Most are transient: whoever comes back is told at the door, where it is
 * known, what has changed.
 */
export function closeOfProblem(code: ProblemCode): CloseCode {
  if (code === "not_allowed") return closeCodes.notAllowed;
  if (code === "document_full") return closeCodes.documentFull;
  if (code === "too_many_requests" || code === "body_too_large") return closeCodes.tooMuch;
  return closeCodes.comeBack;
}

const lengthBytes = 4;

/** Frames one after the other, each with its length before it. */
export function packFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + lengthBytes + frame.byteLength, 0));
  const view = new DataView(bytes.buffer);
  let place = 0;
  for (const frame of frames) {
    view.setUint32(place, frame.byteLength);
    bytes.set(frame, place + lengthBytes);
    place += lengthBytes + frame.byteLength;
  }
  return bytes;
}

/** Null when the bytes are not whole frames, or are more of them than one request may bring. */
export function unpackFrames(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Uint8Array[] = [];
  for (let place = 0; place < bytes.byteLength;) {
    if (place + lengthBytes > bytes.byteLength || frames.length === pollLimits.framesAtOnce) return null;
    const end = place + lengthBytes + view.getUint32(place);
    if (end > bytes.byteLength) return null;
    frames.push(bytes.subarray(place + lengthBytes, end));
    place = end;
  }
  return frames;
}
