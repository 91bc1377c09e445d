import * as v from "valibot";
import type { Id } from "../../contract/ids.ts";
import { minutesSchema, minutesVariants, type Minutes, type MinutesVariant } from "../../contract/minutes.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Env } from "../platform/env.ts";
import { sha256Hex } from "../platform/hash.ts";
import { log } from "../platform/log.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

type Round = { id: Id<"minutesRound">; publicSha256: string; fullSha256: string };

const keyOf = (roundId: Id<"minutesRound">, variant: MinutesVariant): string => `minutes/${roundId}/${variant}.json`;

export const hashOf = (round: Round, variant: MinutesVariant): string => (variant === "public" ? round.publicSha256 : round.fullSha256);

const bytesOf = (minutes: Minutes): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(canonicalJson(minutes)));

export const hashOfMinutes = (minutes: Minutes): Promise<string> => sha256Hex(bytesOf(minutes));

/** Puts both variants into the bucket, before anything says that they are there. */
export async function keepMinutes(
  env: Pick<Env, "ARTEFACTS">,
  roundId: Id<"minutesRound">,
  made: Record<MinutesVariant, Minutes>,
): Promise<void> {
  await Promise.all(
    minutesVariants.map((variant) =>
      env.ARTEFACTS.put(keyOf(roundId, variant), bytesOf(made[variant]), { httpMetadata: { contentType: "application/json" } }),
    ),
  );
}

/** The minutes of a round, only if their bytes still have the hash that is noted: what is shown is what was approved. */
export async function readKept(
  env: Pick<Env, "ARTEFACTS">,
  round: Round,
  variant: MinutesVariant,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; minutes: Minutes } | Refusal> {
  const object = await env.ARTEFACTS.get(keyOf(round.id, variant));
  const bytes = new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer());
  if ((await sha256Hex(bytes)) !== hashOf(round, variant)) {
    log("error", object === null ? "minutes are gone" : "minutes do not have their hash", { roundId: round.id, variant });
    return refuse("frozen_text_damaged");
  }
  return { bytes, minutes: v.parse(minutesSchema, JSON.parse(new TextDecoder().decode(bytes))) };
}
