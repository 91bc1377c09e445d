/**
 * What people bring minutes along as. A file is read into plain text in the browser; what the server gets is that text and, to keep, the
 * file's bytes.
 */
export const sourceKinds = ["pasted", "text", "docx", "pdf", "html"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a file name ends with, for the kinds that are files. */
export const sourceEndings: Record<Exclude<SourceKind, "pasted">, readonly string[]> = {
  text: [".txt"],
  docx: [".docx"],
  pdf: [".pdf"],
  html: [".html", ".htm"],
};

export const sourceMediaTypes: Record<SourceKind, string> = {
  pasted: "text/plain",
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html",
};

/** Bytes of a file. */
export const sourceMaxBytes = 10 * 1024 * 1024;

/** How long the browser lets one file take before it gives up on it, in milliseconds. */
export const sourceMaxMs = 60_000;

/** Why a file cannot be read. `i18n/import-sources.ts` says it to people. */
export const sourceProblems = [
  /** No bytes, or no words in them. */
  "empty",
  /** The ending is of none of the kinds. */
  "unknown_kind",
  /** The ending says one kind, the bytes another. */
  "wrong_ending",
  "damaged",
  "encrypted",
  /** Pages without a text layer: pictures of text. */
  "images_only",
  "too_large",
  /** The words in it are more than can be read at once. */
  "too_much_text",
  "too_slow",
] as const;
export type SourceProblem = (typeof sourceProblems)[number];
