import type { CalloutKind, TextNode } from "../contract/text.ts";

/** What stands in a text that nobody wrote: the names of boxes, and of what a sign or a frame means to those who do not see it. */
export type BlockWords = { callout: Record<CalloutKind, string>; done: string; open: string; table: string; files: FileWords };

/** What is said of files: in place of a picture that is not shown, and of something attached. */
export type FileWords = {
  picture: (alt: string) => string;
  pictureWithoutAlt: string;
  /** Where an ornament has to be told of all the same: by whoever writes, or compares. */
  ornament: string;
  attachment: (name: string, size: string) => string;
  /** Of one that cannot be made out. */
  unknown: string;
  size: (bytes: number) => string;
};

/** Of a kind that this does not know, as of a later schema, it is a proposal: the words in it are shown all the same. */
export const calloutKindOf = ({ attrs }: TextNode): CalloutKind => (attrs?.["kind"] === "reservation" ? "reservation" : "proposal");

export const isDone = ({ attrs }: TextNode): boolean => attrs?.["checked"] === true;
