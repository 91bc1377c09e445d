import type { WritersView } from "../../../contract/views.ts";
import type { Credit } from "../../../i18n/authors.ts";
import type { Stamp, StampsOf } from "../../../text/authored.ts";

/** Whose the letters are, in the order in which they first wrote: an organisation, what the system put in (`isSystem`), or nobody knows (no name). */
export type Group = { key: string; name: string | null; isSystem: boolean };

/** How many organisations have a colour and a line of their own; whoever comes after shares one. The same number is in styles/_authors.scss. */
export const toneCount = 16;

/** What is known of who wrote in a live text. */
export type Credits = {
  stampsOf: StampsOf;
  /** Undefined for a client that nobody has told of yet. */
  creditOf: (clientId: number, at: number | null) => Credit | undefined;
  groups: Group[];
};

export type Me = { clientId: number; name: string; organisation: string | null };

/** `me` is somebody who has just come, and whose letters the server may not have told of yet. */
export function creditsFrom({ writers }: WritersView, me: Me): Credits {
  const known = new Map<number, Omit<Credit, "at">>([[me.clientId, { name: me.name, organisation: me.organisation, isOnBehalf: false }]]);
  const stamps = new Map<number, Stamp[]>();
  for (const { clientId, author, organisationName, isOnBehalf, stamps: at } of writers) {
    known.set(clientId, { name: author?.name ?? null, organisation: organisationName, isOnBehalf });
    stamps.set(
      clientId,
      at.map((stamp) => ({ clock: stamp.clock, at: Date.parse(stamp.at) })),
    );
  }
  const inOrder = [...writers.map(({ clientId }) => clientId), me.clientId].flatMap((clientId) => known.get(clientId) ?? []);
  return {
    stampsOf: (clientId) => stamps.get(clientId) ?? [],
    creditOf: (clientId, at) => {
      const who = known.get(clientId);
      return who && { ...who, at: at === null ? null : new Date(at).toISOString() };
    },
    groups: groupsIn(inOrder),
  };
}

export const groupKeyOf = ({ isOnBehalf, organisation }: Omit<Credit, "at" | "name">): string =>
  isOnBehalf ? "system" : (organisation ?? "");

/** Each once, in the order in which it is first named. */
export function groupsIn(credits: Omit<Credit, "at">[]): Group[] {
  const groups = new Map<string, Group>();
  for (const credit of credits) {
    const key = groupKeyOf(credit);
    if (!groups.has(key)) groups.set(key, { key, name: credit.organisation, isSystem: credit.isOnBehalf });
  }
  return [...groups.values()];
}

/** The class that marks what the group wrote. */
export function toneOf(groups: Group[], key: string): string {
  const group = groups.find((candidate) => candidate.key === key);
  if (group === undefined || group.key === "") return "written written-unknown";
  if (group.isSystem) return "written written-system";
  const place = groups.filter(({ isSystem, key: other }) => !isSystem && other !== "").indexOf(group);
  return `written written-${place < toneCount ? place : "more"}`;
}
