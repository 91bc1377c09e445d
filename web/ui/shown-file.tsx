import type { FileInText } from "../../contract/file.ts";
import { blockWords } from "../../i18n/text-blocks.ts";
import { addressOf, toldFile } from "../../text/files.ts";
import { useWords } from "./language.tsx";

/** A picture, or a line that leads to what is attached, as they stand in a text that is read; null is one whose attributes are of no file. */
export function ShownFile({ file }: { file: FileInText | null }) {
  const { files } = useWords(blockWords);
  if (file === null) return <p>{files.unknown}</p>;
  if (file.kind === "attachment")
    return (
      <p className="text-attachment">
        <a href={addressOf(file)} download={file.name}>
          {toldFile(file, files)}
        </a>
      </p>
    );
  return (
    <figure className="text-picture">
      <img src={addressOf(file)} alt={file.alt ?? files.pictureWithoutAlt} {...file.size} />
    </figure>
  );
}
