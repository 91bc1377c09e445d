import type { ImageType } from "../contract/file.ts";
import type { TextNode } from "../contract/text.ts";
import type { Language } from "../i18n/language.ts";

/**
 * Something of the house as pages to take along: a document at one moment, a meeting's minutes. One form for all the ways out, so that HTML, Markdown
 * and DOCX say the same.
 */
export type Paper = {
  language: Language;
  /** What sort of thing it is, above the title. */
  kicker: string;
  title: string;
  /** At the top of every printed page. */
  runningHead: string;
  /** Under the title, each a name and what it is. */
  facts: { label: string; value: string }[];
  parts: PaperPart[];
  /** At the end, and what is told of where it comes from: version, hash, authors. */
  foot: { label: string; value: string }[];
  /** On every page beside its number. */
  pageFoot: string;
};

export type PaperPart = {
  /** Empty where what follows needs no head of its own. */
  heading: string;
  /** The title is 1. */
  level: 2 | 3 | 4;
  content: TextNode[];
};

/** What first-level headings of a text become inside the part. */
export const baseLevelIn = ({ level }: PaperPart): number => level + 1;

/** What goes with a paper: the bytes of its pictures, by their hashes, and where addresses of this house begin. A picture that is not among them is told in words. */
export type PaperFiles = { pictures: ReadonlyMap<string, Picture>; home: string };
export type Picture = { type: ImageType; bytes: Uint8Array<ArrayBuffer> };
