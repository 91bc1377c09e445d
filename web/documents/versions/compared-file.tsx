import type { ReactNode } from "react";
import { comparedFileWords, fileChangeSentence } from "../../../i18n/compared-files.ts";
import type { Language } from "../../../i18n/language.ts";
import { blockWords } from "../../../i18n/text-blocks.ts";
import { versionWords } from "../../../i18n/versions.ts";
import type { ComparedBlock, ComparedFile } from "../../../text/comparison.ts";
import { toldOrOrnament } from "../../../text/files.ts";
import { useWords } from "../../ui/language.tsx";
import { ShownFile } from "../../ui/shown-file.tsx";
import type { CreditedField } from "../authors/credited.ts";

type Change = ComparedBlock["change"];

/** What became of a picture or something attached, said in words; and what is said of it, which may be all that differs. */
export function ComparedFileLine({ file, change, children }: { file: ComparedFile; change: Change; children: ReactNode }) {
  const words = useWords(versionWords);
  const { described } = useWords(comparedFileWords);
  const { files } = useWords(blockWords);
  const told = (of: ComparedFile["shown"]) => toldOrOrnament(of, files);
  return (
    <div className={`compared-file compared-is-${change}`}>
      <p className="compared-line">
        {change === "added" ? (
          <ins>{`${words.added}: ${told(file.shown)}`}</ins>
        ) : change === "removed" ? (
          <del>{`${words.removed}: ${told(file.shown)}`}</del>
        ) : file.was === undefined ? (
          told(file.shown)
        ) : (
          <>
            {`${described}: `}
            <del>
              <span className="sr-only"> [{words.removed}:] </span>
              {told(file.was)}
            </del>{" "}
            <ins>
              <span className="sr-only"> [{words.added}:] </span>
              {told(file.shown)}
            </ins>
          </>
        )}
        {children}
      </p>
      {file.shown.kind === "image" && <ShownFile file={file.shown} />}
    </div>
  );
}

/** Who put it in, or who had; or who says now what it shows. Of one that was moved nothing: whoever moves it has put it in anew, with all that is said of it. */
export function fileSentences(
  change: Change,
  { place, was }: ComparedFile,
  field: CreditedField | undefined,
  language: Language,
  now: Date,
): string[] {
  const credits = field?.files[place];
  if (credits === undefined) return [];
  if (change === "added") return [fileChangeSentence(language, "placed", credits.placed, now)];
  if (change === "removed") return [fileChangeSentence(language, "removed", credits.placed, now)];
  return change === "changed" && was !== undefined ? [fileChangeSentence(language, "described", credits.described, now)] : [];
}
