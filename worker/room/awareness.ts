import { roomLimits, type PresentPerson } from "../../contract/room.ts";
import { awarenessFrame, readAwareness, type AwarenessEntry } from "./frames.ts";
import type { Peer, Presence } from "./peer.ts";

/** Clients say again every 15 s that they are there, and forget others after 30 s. Whoever was silent for longer has gone without a word. */
const silentAfterMs = 45_000;

/** Stock clients send everybody's states back and forth, so a frame may be as large as a full room's. */
const frameMaxBytes = roomLimits.awarenessBytes * roomLimits.sockets;

export type Heard = "heard" | "malformed" | "too_much";

/**
 * Takes in what a client says of itself, and tells everybody, the client too: stock clients that hear nothing for half a minute reconnect.
 *
 * A socket speaks for one Yjs client, the first one it names that no other socket speaks for. What it says of others, as stock clients do all
 * the time, is passed over. Everybody but the client itself is given the time as clock, because a client that comes back after a broken
 * connection counts on where it was, and the others would take it for old news.
 */
export function hear(peers: Iterable<Peer>, speaker: Peer, bytes: Uint8Array, at: Date): Heard {
  if (bytes.byteLength > frameMaxBytes) return "too_much";
  const entries = readAwareness(bytes);
  if (entries === null) return "malformed";
  const everybody = [...peers];
  const own = entries.find((entry) => isOwn(everybody, speaker, entry, entries.length));
  if (own === undefined) return "heard";
  // In UTF-16 units, which are never more than the bytes.
  if (own.state.length > roomLimits.awarenessBytes) return "too_much";
  const state = stamped(own.state, speaker);
  if (state === undefined) return "malformed";

  for (const peer of everybody) {
    if (peer !== speaker && peer.presence?.clientId === own.clientId) peer.presence = null;
  }
  const presence: Presence = { clientId: own.clientId, clock: own.clock, saidAt: nextClock(speaker.presence, at), state };
  speaker.presence = presence;
  const toOthers = awarenessFrame([entryForOthers(presence)]);
  for (const peer of everybody) {
    if (peer !== speaker) peer.send(toOthers);
  }
  speaker.send(awarenessFrame([{ clientId: own.clientId, clock: own.clock, state: state ?? "null" }]));
  return "heard";
}

/** Tells the others that exactly this peer has gone. */
export function depart(peers: Iterable<Peer>, leaver: Peer, at: Date): void {
  const presence = leaver.presence;
  if (presence === null) return;
  leaver.presence = null;
  if (presence.state === null) return;
  const frame = awarenessFrame([{ clientId: presence.clientId, clock: nextClock(presence, at), state: "null" }]);
  for (const peer of peers) {
    if (peer !== leaver) peer.send(frame);
  }
}

/** Who speaks for the Yjs client. */
export function speakerOf(peers: Iterable<Peer>, clientId: number): Peer | undefined {
  for (const peer of peers) if (peer.presence?.clientId === clientId) return peer;
  return undefined;
}

/** Everybody who is there, for somebody who has just come or asks; null when nobody is. */
export function present(peers: Iterable<Peer>, asker: Peer, at: Date): Uint8Array | null {
  const entries: AwarenessEntry[] = [];
  for (const peer of peers) {
    const presence = peer.presence;
    if (peer === asker || presence === null || presence.state === null) continue;
    if (at.getTime() - presence.saidAt <= silentAfterMs) entries.push(entryForOthers(presence));
  }
  return entries.length > 0 ? awarenessFrame(entries) : null;
}

function isOwn(everybody: Peer[], speaker: Peer, entry: AwarenessEntry, entryCount: number): boolean {
  if (speaker.presence !== null) return entry.clientId === speaker.presence.clientId;
  if (entry.state === "null") return false;
  const holder = everybody.find((peer) => peer.presence?.clientId === entry.clientId);
  if (holder === undefined) return true;
  // The same page again, while its broken socket still looks open from here.
  return entryCount === 1 && holder.admission.personId === speaker.admission.personId;
}

/** The state with who the speaker is, as the server knows it; null for away, undefined when it is not a state at all. */
function stamped(json: string, { admission }: Peer): string | null | undefined {
  const state = parsed(json);
  if (state === null) return null;
  if (typeof state !== "object" || Array.isArray(state)) return undefined;
  const user: PresentPerson = { personId: admission.personId, name: admission.name, organisation: admission.organisation };
  return JSON.stringify({ ...state, user });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const entryForOthers = (presence: Presence): AwarenessEntry => ({
  clientId: presence.clientId,
  clock: presence.saidAt,
  state: presence.state ?? "null",
});

const nextClock = (previous: Presence | null, at: Date): number => Math.max(at.getTime(), (previous?.saidAt ?? 0) + 1);
