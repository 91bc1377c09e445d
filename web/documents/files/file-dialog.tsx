import type { Editor } from "@tiptap/core";
import { useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import { textFileWords } from "../../../i18n/text-files.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useWords } from "../../ui/language.tsx";
import type { FileAsk } from "./asking.ts";
import { AttachForm } from "./attach-form.tsx";
import { draftOf, keepDraft } from "./open-asks.ts";
import { DescribeForm } from "./describe-form.tsx";
import { PictureForm } from "./picture-form.tsx";

type FileDialogProps = { editor: Editor; textId: Id<"document">; asked: FileAsk; onClose: () => void };

/** What is to be said of a file before it stands in a text. Several are asked about one after the other. */
export function FileDialog({ asked, onClose, ...rest }: FileDialogProps) {
  const words = useWords(textFileWords);
  const [place, setPlace] = useState(draftOf(asked).place);
  const files = asked.kind === "description" ? [] : asked.files;
  const file = files[place] ?? null;
  const kind = file === null ? asked.kind : file.type.startsWith("image/") ? "image" : "attachment";
  const title = { image: words.picture, attachment: words.attachment, description: words.describe }[kind];
  const next = () => {
    if (place + 1 >= files.length) return onClose();
    keepDraft(asked, { place: place + 1, file: null, alt: null });
    setPlace(place + 1);
  };
  return (
    <Dialog title={files.length > 1 ? `${title} (${words.place(place + 1, files.length)})` : title} open onClose={onClose}>
      <Body
        key={place}
        {...rest}
        asked={asked}
        kind={kind}
        file={file}
        isLast={place + 1 >= files.length}
        onDone={next}
        onClose={onClose}
      />
    </Dialog>
  );
}

function Body({
  editor,
  textId,
  asked,
  kind,
  file,
  isLast,
  onDone,
  onClose,
}: FileDialogProps & { kind: FileAsk["kind"]; file: File | null; isLast: boolean; onDone: () => void }) {
  const announce = useAnnounce();
  const words = useWords(textFileWords);
  const [chosen] = useState(draftOf(asked).file);
  // What is not taken is left out, and what comes after it is still asked about.
  const cancel = isLast ? onClose : onDone;
  const done = (name: string) => {
    announce(words.done(name));
    onDone();
  };
  if (asked.kind === "description") return <DescribeForm editor={editor} asked={asked} onClose={onClose} />;
  const given = { editor, textId, asked, given: file ?? chosen, onDone: done, onCancel: cancel };
  return kind === "image" ? <PictureForm {...given} /> : <AttachForm {...given} />;
}
