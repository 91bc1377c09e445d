import { editorWords } from "../../../i18n/editor.ts";
import { fileBlockWords } from "../../../i18n/file-blocks.ts";
import { useWords } from "../../ui/language.tsx";

/** What did not come along when something was pasted: pictures, of which some can be put in all the same, and files of another text. */
export type LeftOut = { pictures: number; files: File[]; notBrought: number };
export const nothingLeftOut: LeftOut = { pictures: 0, files: [], notBrought: 0 };

type PasteNoticeProps = {
  leftOut: LeftOut;
  /** None while one may not write. */
  onPutIn: ((files: File[]) => void) | null;
  onClose: () => void;
};

export function PasteNotice({ leftOut, onPutIn, onClose }: PasteNoticeProps) {
  const words = useWords(editorWords).pasted;
  const own = useWords(fileBlockWords);
  const { pictures, files, notBrought } = leftOut;
  return (
    <p className="left-out" role="status">
      {pictures + notBrought > 0 && (
        <>
          {pictures > 0 && words.pictures(pictures)} {notBrought > 0 && own.notBrought(notBrought)}
          {onPutIn !== null && files.length > 0 && (
            <button type="button" className="link-button" onClick={() => onPutIn(files)}>
              {own.putIn}
            </button>
          )}
          <button type="button" className="link-button" onClick={onClose}>
            {words.close}
          </button>
        </>
      )}
    </p>
  );
}
