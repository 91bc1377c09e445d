import type { MinutesDraft, Span } from "../../contract/imports.ts";

/** A field of the draft, by JSON Pointer, and where in the source it was read. */
export type Place = { at: string; span: Span };

/** All that was read, in the order of the source; of two that begin together the longer first. */
export function placesOf(draft: MinutesDraft): Place[] {
  const sections = draft.items.flatMap((item, place) =>
    item.sections.map((section, at) => ({ at: `/items/${place}/sections/${at}`, span: section.span })),
  );
  const fields = Object.entries(draft.spans).map(([at, span]) => ({ at, span }));
  return [...sections, ...fields].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/**
 * Where in the source to look for a field: at its own words; else, since not every part of a row has words of its own, at what was read of the row
 * around it. Null for what a person added.
 */
export function spanOf(places: Place[], at: string): Span | null {
  let pointer = at;
  while (pointer.startsWith("/")) {
    const exact = places.find((place) => place.at === pointer);
    if (exact !== undefined) return exact.span;
    const beneath = places.filter((place) => place.at.startsWith(`${pointer}/`)).map(({ span }) => span);
    // An item as a whole is no place to look; its title is.
    if (/^\/items\/\d+$/.test(pointer)) return places.find((place) => place.at === `${pointer}/title`)?.span ?? hullOf(beneath);
    if (beneath.length > 0) return hullOf(beneath);
    pointer = pointer.slice(0, pointer.lastIndexOf("/"));
  }
  return null;
}

const hullOf = (spans: Span[]): Span | null =>
  spans.length === 0 ? null : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };

/**
 * Which field the words between the places became: the smallest that holds them all, else the smallest that shares any with them. Of two the same size the
 * one that is not a section, since a section is where the other was found. Null where nothing was read.
 */
export function fieldAt(places: Place[], start: number, end: number): Place | null {
  const holding = places.filter(({ span }) => span.start <= start && span.end >= Math.max(end, start + 1));
  const sharing = holding.length > 0 ? holding : places.filter(({ span }) => span.start < end && span.end > start);
  return sharing.toSorted((a, b) => lengthOf(a) - lengthOf(b) || Number(isSection(a)) - Number(isSection(b)))[0] ?? null;
}

const lengthOf = ({ span }: Place) => span.end - span.start;
const isSection = ({ at }: Place) => at.includes("/sections/");

/** The place before or after a point in the source, for those who walk through it; null at either end. */
export function placeBeside(places: Place[], from: Span | null, step: 1 | -1): Place | null {
  if (from === null) return (step === 1 ? places[0] : places.at(-1)) ?? null;
  const isFurther = ({ span }: Place) => (span.start - from.start || from.end - span.end) * step > 0;
  return (step === 1 ? places.find(isFurther) : places.findLast(isFurther)) ?? null;
}
