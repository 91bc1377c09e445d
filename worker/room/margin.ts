import { RpcTarget } from "cloudflare:workers";
import type { AboutFile, Passage } from "../../contract/comment.ts";
import type { Id } from "../../contract/ids.ts";
import type { TextKind } from "../../contract/text.ts";
import { anchorsIn, hangAnchor, takeOffAnchors } from "../../text/anchors.ts";
import { find } from "../../text/passages.ts";
import { filesStanding, isSameFile, type StandingFile } from "../../text/standing-files.ts";
import { freshClientId } from "./authors.ts";
import { marginFrame } from "./frames.ts";
import type { Room } from "./room.ts";
import type { Rewritten, WorkingText } from "./working-text.ts";

/** Somebody's thread to be hung at a passage. `organisation` as its author was named with when they wrote. */
export type Hanging = { threadId: Id<"thread">; passage: Passage; by: Id<"person">; organisation: string };

/** `elsewhere`: the words stand at no one place by now. `full`: the document has no room for a mark. */
export type Hung = "hung" | "elsewhere" | "full";

/**
 * What stands beside a text: where threads of comments hang in it. The marks are the room's own changes, on behalf of who asked, because a commenter writes
 * nothing in the text. Each can be asked for any number of times: what hangs already is left as it hangs, wherever it has gone since.
 */
export class Margin extends RpcTarget {
  readonly #room: Room;
  readonly #kind: TextKind;

  constructor(room: Room, kind: TextKind) {
    super();
    this.#room = room;
    this.#kind = kind;
  }

  /** Whether the words of the passage stand in the text now, in one place. Throws `TextNotLoaded`. */
  holds(passage: Passage): boolean {
    return this.#room.text.written(this.#kind, new Date(), (doc) => find(doc, passage) !== null);
  }

  /** Where the file stands in the text now, at the copy that is meant, and how many of it stand before that; null where it does not. Throws `TextNotLoaded`. */
  findFile(file: AboutFile): (StandingFile & { place: number }) | null {
    const all = this.#room.text.written(this.#kind, new Date(), (doc) => filesStanding(doc, this.#kind));
    const same = all.filter(({ shown }) => isSameFile(shown, file));
    const place = Math.max(
      0,
      same.findIndex(({ copy }) => copy === file.copy),
    );
    const standing = same[place];
    return standing === undefined ? null : { ...standing, place };
  }

  /** Where the thread hangs now, with the words there; null where it does not. Throws `TextNotLoaded`. */
  passageOf(threadId: Id<"thread">): Passage | null {
    return this.#room.text.written(this.#kind, new Date(), (doc) => anchorsIn(doc, this.#kind).get(threadId) ?? null);
  }

  hang({ threadId, passage, by, organisation }: Hanging): Hung {
    if (this.passageOf(threadId) !== null) return "hung";
    let isThere = true;
    const author = { personId: by, organisation, isOnBehalf: true };
    const rewritten = this.#rewrite(author, (doc) => (isThere = hangAnchor(doc, threadId, passage)));
    if (!isThere) return "elsewhere";
    return rewritten === "full" ? "full" : "hung";
  }

  takeOff(threadId: Id<"thread">, by: Id<"person">, organisation: string): void {
    this.#rewrite({ personId: by, organisation, isOnBehalf: true }, (doc) => takeOffAnchors(doc, this.#kind, [threadId]));
  }

  /** Tells those who follow the margin that there is something new in it, or `documentNews`. */
  tell(revision: number): void {
    this.#room.tellFollowers(marginFrame(revision));
  }

  #rewrite(by: Parameters<WorkingText["rewrite"]>[0], work: Parameters<WorkingText["rewrite"]>[2]): Rewritten {
    return this.#room.text.rewrite(by, freshClientId(), work, new Date());
  }
}
