import { useState } from "react";
import type { Clash } from "./changed-meanwhile.tsx";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What somebody changes in a form, over what stands. What they do not touch follows what others change while the form is open; what both have changed is a clash, to be
 * shown before it is sent.
 *
 * @param standing as the server last told it
 */
export function useEdits<Facts extends object>(standing: Facts) {
  type Key = keyof Facts & string;
  const [met, setMet] = useState(standing);
  const [mine, setMine] = useState<Partial<Facts>>({});
  const touched: Key[] = [];
  for (const key in mine) if (!same(mine[key], standing[key])) touched.push(key);
  const pick = (from: Partial<Facts>, keys: Key[]): Partial<Facts> => {
    const picked: Partial<Facts> = {};
    for (const key of keys) picked[key] = from[key];
    return picked;
  };
  const clashes = touched.filter((key) => !same(met[key], standing[key]));
  const meet = (keys: Key[]) => setMet((before) => ({ ...before, ...pick(standing, keys) }));
  const set = (part: Partial<Facts>) => {
    setMine((before) => ({ ...before, ...part }));
    // Whoever writes on in a field that shows both has chosen.
    meet(clashes.filter((key) => key in part));
  };
  return {
    standing,
    now: { ...standing, ...mine },
    set,
    /** What is otherwise than it stands, and how that stands on the screen; of a clash how it stood before, so that it is not sent over before somebody has chosen. */
    change: pick(mine, touched),
    seen: { ...pick(standing, touched), ...pick(met, clashes) },
    clashes,
    keepMine: (key: Key) => meet([key]),
    takeTheirs: (key: Key) => set(pick(standing, [key])),
  };
}

/** The clashes as people read them. `done`: somebody has chosen, and what was refused is no news any more. */
export const clashesOf = <Facts extends object>(
  { standing, now, clashes, keepMine, takeTheirs }: ReturnType<typeof useEdits<Facts>>,
  labels: Record<keyof Facts & string, string>,
  said: (name: keyof Facts & string, facts: Facts) => string,
  done: () => void,
): Clash[] =>
  clashes.map((name) => ({
    label: labels[name],
    mine: said(name, now),
    theirs: said(name, standing),
    onMine: () => {
      keepMine(name);
      done();
    },
    onTheirs: () => {
      takeTheirs(name);
      done();
    },
  }));
