import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { shellWords } from "../../i18n/shell.ts";
import { useWords } from "./language.tsx";
import { closeIcon } from "./icons.ts";
import { Icon } from "./icon.tsx";

export type DialogProps = { title: string; open: boolean; onClose: () => void; wide?: boolean; children: ReactNode };

/** What every dialog is made of, and all that a question is that takes no words. */
export function PlainDialog({ title, open, onClose, wide = false, children }: DialogProps) {
  const words = useWords(shellWords);
  return (
    <ModalOverlay className="dialog-ground" isOpen={open} onOpenChange={(next) => !next && onClose()} isDismissable={false}>
      <Modal className={wide ? "dialog dialog-wide" : "dialog"}>
        <AriaDialog>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="icon-button" onClick={onClose} aria-label={words.close}>
              <Icon path={closeIcon} />
            </button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
