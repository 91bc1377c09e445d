import type { VersionCause } from "../../contract/document.ts";
import type { FileInText } from "../../contract/file.ts";
import type { Id } from "../../contract/ids.ts";
import { pathOfPlace, type TextPlace } from "../../contract/place.ts";
import type { CanonicalText } from "../../contract/text.ts";
import { canonicalBytes } from "../../text/canonical.ts";
import { cprPlacesIn } from "../../text/cpr.ts";
import type { FieldName } from "../../text/fields.ts";
import { leftBehindIn, type LeftBehind } from "../../text/files.ts";
import { emptyFields, titleOf } from "../../text/plain.ts";
import { issuesIn, type FoundIssue } from "../../text/value-issues.ts";
import { sha256Hex } from "../platform/hash.ts";
import { together, type Contribution } from "./contributors.ts";
import { frozenStateKey, frozenTextKey } from "./frozen.ts";
import type { RoomStorage } from "./storage.ts";
import { surplusVersions } from "./thinning.ts";

export type Freeze = {
  versionId: Id<"version">;
  /** Which fields are frozen; null for all of them. An item's decision is written in its text before it is anybody's to read. */
  only: FieldName[] | null;
  /** The fields that must hold something for this cause. */
  requiredFields: FieldName[];
  /** Whether every value must be one that can be read; a version that people keep for themselves may be half done. */
  validValues: boolean;
  /** Where what looks like a CPR number was declared to be something else; null for a version that may hold anything. */
  notCpr: TextPlace[] | null;
  /** The files that may stand in the text; null for a version that may show what its readers cannot see. */
  files: Pick<FileInText, "id" | "sha256">[] | null;
  /** ISO 8601 in UTC. */
  at: string;
  by: Id<"person">;
  cause: VersionCause;
  /** What somebody called it; empty for those that nobody named. */
  name: string;
};

export type Frozen =
  | { kind: "frozen"; sha256: string; title: string }
  | { kind: "missing"; fields: FieldName[] }
  /** Values that a forum could not make anything of. */
  | { kind: "invalid"; issues: FoundIssue[] }
  /** Where there is what looks like a CPR number and nobody has said that it is something else. */
  | { kind: "cpr"; places: TextPlace[] }
  /** Files of other texts that did not come along, by what they show or are called: the readers of this text could not see them. */
  | { kind: "files"; left: LeftBehind[] };

/** The text at one moment: what is shown, the Yjs state it is of, the last number of the log in it, and who brought it there since the version before. */
export type Moment = { text: CanonicalText; state: Uint8Array; sequence: number; contributions: Contribution[] };

/** A version as the room has it on record. `sequence` is the log's last number in it. */
export type Version = {
  versionId: Id<"version">;
  sha256: string;
  title: string;
  sequence: number;
  at: Date;
  by: Id<"person">;
  cause: VersionCause;
  name: string;
  contributions: Contribution[];
};

type Row = {
  version_id: Id<"version">;
  sha256: string;
  title: string;
  sequence: number;
  at: string;
  actor: Id<"person">;
  cause: VersionCause;
  name: string;
  contributions: string;
};

/** The versions of one document: their bytes in the bucket, and in the room's storage that they are there. */
export class Versions {
  readonly #storage: RoomStorage;
  readonly #bucket: R2Bucket;
  readonly #underWay = new Map<Id<"version">, Promise<Frozen>>();

  constructor(storage: RoomStorage, bucket: R2Bucket) {
    this.#storage = storage;
    this.#bucket = bucket;
  }

  /** Oldest first. */
  list(): Version[] {
    return this.#storage
      .exec<Row>("SELECT version_id, sha256, title, sequence, at, actor, cause, name, contributions FROM versions ORDER BY number")
      .toArray()
      .map((row) => ({
        versionId: row.version_id,
        sha256: row.sha256,
        title: row.title,
        sequence: row.sequence,
        at: new Date(row.at),
        by: row.actor,
        cause: row.cause,
        name: row.name,
        // Written by `#store` and `thin`.
        contributions: JSON.parse(row.contributions) as Contribution[],
      }));
  }

  find(versionId: Id<"version">): Version | undefined {
    return this.list().find((version) => version.versionId === versionId);
  }

  /** The last number of the log that is in a version; 0 while there is none. */
  lastSequence(): number {
    return Number(this.#storage.exec("SELECT coalesce(max(sequence), 0) AS last FROM versions").one()["last"]);
  }

  /**
   * Freezes the text of this moment under the id. Asked again with the same id, while the first is still under way too, it gives the first
   * answer: a version's bytes never change once somebody may know its hash.
   */
  async freeze(request: Freeze, moment: () => Moment): Promise<Frozen> {
    const earlier = this.find(request.versionId);
    if (earlier !== undefined) return { kind: "frozen", sha256: earlier.sha256, title: earlier.title };
    const underWay = this.#underWay.get(request.versionId) ?? this.#store(request, moment());
    this.#underWay.set(request.versionId, underWay);
    try {
      return await underWay;
    } finally {
      this.#underWay.delete(request.versionId);
    }
  }

  /** The Yjs state (V2) of a version; null when it is gone. */
  async state(versionId: Id<"version">): Promise<Uint8Array | null> {
    const object = await this.#bucket.get(frozenStateKey(versionId));
    return object && new Uint8Array(await object.arrayBuffer());
  }

  /** Lets go of automatic versions that stand too close; what was contributed to them counts for the next one that stays. */
  async thin(now: Date): Promise<void> {
    const versions = this.list();
    const surplus = new Set(surplusVersions(versions, now));
    if (surplus.size === 0) return;
    this.#storage.transaction(() => {
      let carried: Contribution[] = [];
      for (const version of versions) {
        if (surplus.has(version)) {
          carried.push(...version.contributions);
          this.#storage.exec("DELETE FROM versions WHERE version_id = ?", version.versionId);
        } else if (carried.length > 0) {
          const contributions = JSON.stringify(together([...carried, ...version.contributions]));
          this.#storage.exec("UPDATE versions SET contributions = ? WHERE version_id = ?", contributions, version.versionId);
          carried = [];
        }
      }
    });
    // After the record of them: bytes that nothing points to are better than a record of nothing.
    await this.#bucket.delete([...surplus].flatMap(({ versionId }) => [frozenTextKey(versionId), frozenStateKey(versionId)]));
  }

  async #store(request: Freeze, { text: whole, state, sequence, contributions }: Moment): Promise<Frozen> {
    const text = partOf(whole, request.only);
    const missing = emptyFields(text, request.requiredFields);
    if (missing.length > 0) return { kind: "missing", fields: missing };
    const issues = request.validValues ? issuesIn(text) : [];
    if (issues.length > 0) return { kind: "invalid", issues };
    // In the very text that is frozen, so a place that was declared is still the place that was meant.
    const declared = request.notCpr?.map(pathOfPlace);
    const places = declared === undefined ? [] : cprPlacesIn(text).filter((place) => !declared.includes(pathOfPlace(place)));
    if (places.length > 0) return { kind: "cpr", places };
    const left = request.files === null ? [] : leftBehindIn(text.fields, request.files);
    if (left.length > 0) return { kind: "files", left };
    const bytes = canonicalBytes(text);
    const sha256 = await sha256Hex(bytes);
    const title = titleOf(text);
    // The bucket first: a version that is on record must be there to be read.
    await this.#bucket.put(frozenStateKey(request.versionId), state);
    await this.#bucket.put(frozenTextKey(request.versionId), bytes, { sha256, httpMetadata: { contentType: "application/json" } });
    this.#storage.exec(
      `INSERT INTO versions (version_id, sha256, title, sequence, at, actor, cause, name, contributions)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      request.versionId,
      sha256,
      title,
      sequence,
      request.at,
      request.by,
      request.cause,
      request.name,
      JSON.stringify(contributions),
    );
    return { kind: "frozen", sha256, title };
  }
}

const partOf = (text: CanonicalText, names: FieldName[] | null): CanonicalText =>
  names === null ? text : { ...text, fields: text.fields.filter(({ name }) => names.some((wanted) => wanted === name)) };
