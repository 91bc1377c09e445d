import * as v from "valibot";
import { idSchema } from "./ids.ts";
import { itemAccess } from "./meeting.ts";
import { instant, oneLine } from "./words.ts";

/** What can be attached, by the ending of its name, and as what it is handed out. */
export const attachmentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  png: "image/png",
  jpg: "image/jpeg",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
} as const;
export type AttachmentType = keyof typeof attachmentTypes;

export const attachmentMaxBytes = 15 * 1024 * 1024;

/** The parts of `multipart/form-data` beside `file`. `embargoUntil`: nobody without a seat has it before; empty for no embargo. */
export const newAttachmentSchema = v.object({
  title: oneLine(200),
  access: v.picklist(itemAccess),
  embargoUntil: v.union([
    v.pipe(
      v.literal(""),
      v.transform(() => null),
    ),
    instant,
  ]),
});
export type NewAttachment = v.InferOutput<typeof newAttachmentSchema>;

export const attachmentViewSchema = v.object({
  id: idSchema("attachment"),
  title: v.string(),
  type: v.picklist(Object.keys(attachmentTypes) as AttachmentType[]),
  /** Of the file. */
  bytes: v.number(),
  access: v.picklist(itemAccess),
  embargoUntil: v.nullable(v.string()),
  /** False until the agenda, or a correction of it, has been put out with it. */
  isOut: v.boolean(),
  url: v.string(),
});
export type AttachmentView = v.InferOutput<typeof attachmentViewSchema>;

export const attachmentsViewSchema = v.object({ attachments: v.array(attachmentViewSchema), may: v.object({ change: v.boolean() }) });
export type AttachmentsView = v.InferOutput<typeof attachmentsViewSchema>;
