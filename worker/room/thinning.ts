import type { VersionCause } from "../../contract/document.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** How close together automatic versions of an age may be, the first rule that fits. */
const spacings = [
  { youngerThanMs: day, apartMs: 10 * minute },
  { youngerThanMs: 7 * day, apartMs: hour },
  { youngerThanMs: Infinity, apartMs: day },
];

/** Which of the versions are not worth keeping: of the automatic ones, all but the last of each stretch of time. Every other one stays. */
export function surplusVersions<Version extends { cause: VersionCause; at: Date }>(versions: Version[], now: Date): Version[] {
  const last = new Map<string, Version>();
  const automatic = versions.filter(({ cause }) => cause === "automatic").toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (const version of automatic) last.set(stretchOf(version.at, now), version);
  const kept = new Set(last.values());
  return automatic.filter((version) => !kept.has(version));
}

function stretchOf(at: Date, now: Date): string {
  const ageMs = now.getTime() - at.getTime();
  const apartMs = spacings.find(({ youngerThanMs }) => ageMs < youngerThanMs)?.apartMs ?? day;
  return `${apartMs} ${Math.floor(at.getTime() / apartMs)}`;
}
