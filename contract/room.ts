/** The room's wire: y-websocket's own protocol (one message a frame), and what we add to it at the edges. */
export const messageKinds = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Ours: beside the text, in the margin, there is something new, and the number of it. Told only to those who said at the door that they follow the margin
   * (`margin=1`), for a stock client would complain of a kind that it does not know. What is new is fetched, under the rights of whoever fetches.
   * The number `documentNews` says that it is the document itself that has changed: it was put to a forum, on an agenda or taken back, decided on, given a version with a
   * name, or somebody has taken a position on it.
   */
  margin: 64,
  /**
   * Ours too, and told to the same: somebody has brought an earlier text back. How often that has happened, and who did it last: their id and their name. Told at the
   * door as well (0 and nobody when it never happened), so that a page whose line was down learns it when it comes back.
   */
  broughtBack: 65,
} as const;
/** In place of a number of the margin's, which count from 1. */
export const documentNews = 0;
export const syncKinds = { step1: 0, step2: 1, update: 2 } as const;

/** Application close codes. y-websocket 3.1 treats 44xx as final; older clients retry, which is why the edge refuses first. */
export const closeCodes = {
  notSignedIn: 4401,
  notAllowed: 4403,
  gone: 4404,
  clientTooOld: 4409,
  documentFull: 4413,
  tooMuch: 4429,
  /** The frame could not be read. The client is to start again from what the room has. */
  malformed: 1007,
  /** Rights may have changed: come back through the edge. */
  comeBack: 1012,
  tryAgain: 1013,
} as const;
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

/** Bytes, unless the name says otherwise. */
export const roomLimits = {
  updateBytes: 1024 * 1024,
  offlineMergeBytes: 8 * 1024 * 1024,
  awarenessBytes: 2048,
  sockets: 100,
  /** So that nobody alone keeps the others out. */
  socketsOfOnePerson: 50,
  /** Questions of one socket, and what it says of whereabouts: as many at once, and then as many a second. */
  messageBurst: 120,
  messagesPerSecond: 60,
  /** Text of one socket, in bytes of its updates: as much at once (an offline merge and a large paste), and then as much a second. */
  textBurstBytes: 16 * 1024 * 1024,
  textBytesPerSecond: 1024 * 1024,
  /** Of the whole text, as Yjs encodes it (V2): more is refused, and from the lower one on it is worth a line in the log. */
  stateBytes: 4 * 1024 * 1024,
  largeStateBytes: 2 * 1024 * 1024,
  /** Blocks inside each other, the innermost run of text counted too: what walks a text does so by calling itself. */
  nestedElements: 100,
  /** Production refuses rows over 2 MB; local workerd does not, so the log enforces it. */
  rowBytes: 1024 * 1024,
} as const;

/** Who sits behind a socket, as the others see it. Stamped by the server; what a client says of itself is replaced. */
export type PresentPerson = { personId: string; name: string; organisation: string };
