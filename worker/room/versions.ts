import type { Id } from "../../contract/ids.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import type { FieldName } from "../../text/fields.ts";
import { emptyFields, titleOf } from "../../text/plain.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { sha256Hex } from "../platform/hash.ts";
import type { RoomStorage } from "./storage.ts";
import { frozenStateKey, frozenTextKey } from "./frozen.ts";

export type Freeze = {
  versionId: Id<"version">;
  /** The fields that must hold text for this cause. */
  requiredFields: FieldName[];
  /** ISO 8601 in UTC. */
  at: string;
  by: Id<"person">;
  /** Why the text was frozen, e.g. `submitted`. */
  cause: string;
};

export type Frozen = { kind: "frozen"; sha256: string; title: string } | { kind: "missing"; fields: FieldName[] };

/** The text at one moment: what is shown, the Yjs state it is of, and the last number of the log in it. */
export type Moment = { text: CanonicalText; state: Uint8Array; sequence: number };

/** The versions of one document: their bytes in the bucket, and in the room's storage that they are there. */
export class Versions {
  readonly #storage: RoomStorage;
  readonly #bucket: R2Bucket;
  readonly #underWay = new Map<Id<"version">, Promise<Frozen>>();

  constructor(storage: RoomStorage, bucket: R2Bucket) {
    this.#storage = storage;
    this.#bucket = bucket;
  }

  /**
   * Freezes the text of this moment under the id. Asked again with the same id, while the first is still under way too, it gives the first
   * answer: a version's bytes never change once somebody may know its hash.
   */
  async freeze(request: Freeze, moment: () => Moment): Promise<Frozen> {
    const earlier = this.#find(request.versionId);
    if (earlier !== undefined) return earlier;
    const underWay = this.#underWay.get(request.versionId) ?? this.#store(request, moment());
    this.#underWay.set(request.versionId, underWay);
    try {
      return await underWay;
    } finally {
      this.#underWay.delete(request.versionId);
    }
  }

  async #store(request: Freeze, { text, state, sequence }: Moment): Promise<Frozen> {
    const missing = emptyFields(text, request.requiredFields);
    if (missing.length > 0) return { kind: "missing", fields: missing };
    const bytes = canonicalBytes(text);
    const sha256 = await sha256Hex(bytes);
    const title = titleOf(text);
    // The bucket first: a version that is on record must be there to be read.
    await this.#bucket.put(frozenStateKey(request.versionId), state);
    await this.#bucket.put(frozenTextKey(request.versionId), bytes, { sha256, httpMetadata: { contentType: "application/json" } });
    this.#storage.exec(
      "INSERT INTO versions (version_id, sha256, title, sequence, at, actor, cause) VALUES (?, ?, ?, ?, ?, ?, ?)",
      request.versionId,
      sha256,
      title,
      sequence,
      request.at,
      request.by,
      request.cause,
    );
    return { kind: "frozen", sha256, title };
  }

  #find(versionId: Id<"version">): Frozen | undefined {
    const [row] = this.#storage
      .exec<{ sha256: string; title: string }>("SELECT sha256, title FROM versions WHERE version_id = ?", versionId)
      .toArray();
    return row && { kind: "frozen", ...row };
  }
}
