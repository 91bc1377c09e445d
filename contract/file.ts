import * as v from "valibot";
import { attachmentTypes } from "./attachment.ts";
import { sha256Schema } from "./document.ts";
import { idSchema } from "./ids.ts";
import type { Operation } from "./operation.ts";

/** What can be shown in a text as a picture, by the ending of its name. A drawing in SVG cannot: it is a program. */
export const imageTypes = { png: "image/png", jpg: "image/jpeg", gif: "image/gif", webp: "image/webp" } as const;
export type ImageType = keyof typeof imageTypes;

/** What can stand in a text: pictures, and what can be attached to an item. */
export const fileTypes = { ...attachmentTypes, ...imageTypes } as const;
export type FileType = keyof typeof fileTypes;

export const isImageType = (type: FileType): type is ImageType => Object.hasOwn(imageTypes, type);

export const imageMaxBytes = 5 * 1024 * 1024;
/** Beyond this a small file can fill the memory of whoever opens it. */
export const imageMaxPixels = 50_000_000;
/** Of one text. Nothing is ever taken away, since a version may show it. */
export const filesMaxCount = 300;
export const altMaxLength = 500;
export const fileNameMaxLength = 200;

/**
 * A file that stands in a text. A text refers to it by its id and by the SHA-256 of its bytes (contract/text.ts), so that a version's own hash covers what its
 * pictures show; it is read at an address made of both.
 */
export const textFileSchema = v.object({
  id: idSchema("file"),
  name: v.string(),
  type: v.picklist(Object.keys(fileTypes) as FileType[]),
  bytes: v.number(),
  sha256: sha256Schema,
  /** In pixels. Null for what is no picture. */
  size: v.nullable(v.object({ width: v.number(), height: v.number() })),
  url: v.string(),
});
export type TextFileView = v.InferOutput<typeof textFileSchema>;

/** A file where it stands in a text. `alt` is null where nobody has said what the picture shows, and empty where it is only an ornament. */
export const fileInTextSchema = v.variant("kind", [
  v.object({
    kind: v.literal("image"),
    id: idSchema("file"),
    sha256: sha256Schema,
    alt: v.nullable(v.string()),
    size: v.nullable(v.object({ width: v.number(), height: v.number() })),
  }),
  v.object({ kind: v.literal("attachment"), id: idSchema("file"), sha256: sha256Schema, name: v.string(), bytes: v.number() }),
]);
export type FileInText = v.InferOutput<typeof fileInTextSchema>;

/** Files of other texts that were put into this one, as by copying. */
export const broughtFilesSchema = v.object({ fileIds: v.pipe(v.array(idSchema("file")), v.minLength(1), v.maxLength(100)) });

export const fileOperations = {
  /** Parts of `multipart/form-data`: `file`. Of a document, an item's text or a template: whoever may write in it. */
  addFile: {
    method: "POST",
    path: "/documents/:documentId/files",
    by: "person",
    takes: "multipart/form-data",
    gives: { 201: textFileSchema },
    refuses: ["cpr_in_text", "file_limit_reached", "file_too_large", "file_type_refused"],
  },
  /** Answered are those that whoever asks may read; readers of this text can now read them in it. */
  bringFiles: {
    method: "POST",
    path: "/documents/:documentId/files/brought",
    by: "person",
    takes: broughtFilesSchema,
    gives: { 200: v.object({ fileIds: v.array(idSchema("file")) }) },
    refuses: ["file_limit_reached"],
  },
  /** By whoever may read a text that it stands in, or a version that shows it. */
  readFile: {
    method: "GET",
    path: "/files/:fileId/:sha256",
    by: "anybody",
    gives: { 200: "application/octet-stream" },
    refuses: ["frozen_text_damaged", "not_signed_in", "token_scope_missing"],
  },
} as const satisfies Record<string, Operation>;
