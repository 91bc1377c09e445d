import { useId, useState, type DragEvent } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import { importMaxBytes } from "../../contract/imports.ts";
import { sourceEndings } from "../../contract/import-source.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

const accepted = Object.values(sourceEndings).flat().join(",");

/** Drop, choose or paste. */
export function BringIn({ onBring }: { onBring: (sources: (File | string)[]) => void }) {
  const words = useWords(importPageWords).bring;
  const id = useId();
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const bring = (files: FileList | null) => {
    if (files !== null && files.length > 0) onBring([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    bring(event.dataTransfer.files);
  };
  const read = () => {
    const isTooLong = new TextEncoder().encode(pasted).length > importMaxBytes;
    const issue = pasted.trim() === "" ? "empty" : isTooLong ? "too long" : null;
    setRefused(issue === null ? [] : [{ path: "pasted", issue }]);
    if (issue !== null) return;
    onBring([pasted]);
    setPasted("");
  };
  return (
    <div className="bring-in">
      <div
        className={over ? "drop-zone drop-zone-over" : "drop-zone"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="form-label" id={`${id}-drop`}>
          {words.drop}
        </p>
        <p className="form-hint" id={`${id}-help`}>
          {words.kinds}
        </p>
        <input
          id={id}
          type="file"
          className="sr-only"
          multiple
          accept={accepted}
          aria-describedby={`${id}-drop ${id}-help`}
          onChange={(event) => {
            bring(event.target.files);
            // The same file may be chosen again, after it has been mended.
            event.target.value = "";
          }}
        />
        <label htmlFor={id} className="button button-secondary">
          {words.choose}
        </label>
      </div>
      <Form onSubmit={read} error={null} refused={refused} pending={false} submit={words.read}>
        <ProseField name="pasted" label={words.paste} help={words.pasteHelp} value={pasted} onChange={setPasted} rows={8} />
      </Form>
    </div>
  );
}
