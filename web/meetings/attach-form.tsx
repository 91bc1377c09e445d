import { useId, useState } from "react";
import { attachmentTypes, type AttachmentsView } from "../../contract/attachment.ts";
import type { Id } from "../../contract/ids.ts";
import { itemAccess, type ItemAccess } from "../../contract/meeting.ts";
import { attachmentWords } from "../../i18n/attachments.ts";
import { itemAccessWords } from "../../i18n/meetings.ts";
import { postForm } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { instantInCopenhagen } from "../forums/copenhagen.ts";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

const accepted = [...Object.keys(attachmentTypes), "jpeg"].map((ending) => `.${ending}`).join(",");

/** A file, and what is to be said of it. It is called after its file until somebody calls it something else. */
export function AttachForm({ agendaItemId, onClose }: { agendaItemId: Id<"agendaItem">; onClose: () => void }) {
  const words = useWords(attachmentWords);
  const accesses = useWords(itemAccessWords);
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [title, setTitle] = useState("");
  const [access, setAccess] = useState<ItemAccess>("open");
  const [embargo, setEmbargo] = useState("");
  const add = useSend((form: FormData) => postForm<AttachmentsView>(`/agenda-items/${agendaItemId}/attachments`, form), onClose);
  const choose = (chosen: File | undefined) => {
    setFile(chosen ?? null);
    if (chosen !== undefined && title === "") setTitle(chosen.name.replace(/\.[^.]*$/, ""));
  };
  const send = () => {
    setMissing(file === null);
    if (file === null) return;
    const form = new FormData();
    form.set("file", file);
    form.set("title", title);
    form.set("access", access);
    form.set("embargoUntil", instantInCopenhagen(embargo, "00:00") ?? "");
    add.mutate(form);
  };
  const help: Record<ItemAccess, string> = { open: words.openHelp, closed: words.closedHelp };
  return (
    <Form onSubmit={send} error={add.error} pending={add.isPending} submit={words.add} onCancel={onClose}>
      <div className="field">
        <label className="form-label" htmlFor={id}>
          {words.file}
        </label>
        <span className="form-hint" id={`${id}-help`}>
          {words.fileHelp}
        </span>
        {isMissing && (
          <p className="form-error-message" role="alert">
            {words.noFile}
          </p>
        )}
        <input
          id={id}
          type="file"
          aria-describedby={`${id}-help`}
          accept={accepted}
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </div>
      <TextField name="title" label={words.name} value={title} onChange={setTitle} />
      <Choices
        legend={words.access}
        value={access}
        onChange={setAccess}
        choices={itemAccess.map((value) => ({ value, label: accesses[value], help: help[value] }))}
      />
      <TextField
        name="embargoUntil"
        type="date"
        label={words.embargo}
        help={words.embargoHelp}
        value={embargo}
        onChange={setEmbargo}
        optional
      />
    </Form>
  );
}
