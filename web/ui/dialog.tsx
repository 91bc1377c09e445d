import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { shellWords } from "../../i18n/shell.ts";
import { useWords } from "./language.tsx";
import { closeIcon } from "./icons.ts";
import { Icon } from "./icon.tsx";

/** A dialog over the page: the focus stays in it, Escape closes it, and the focus goes back to where it came from. */
export function Dialog({
  title,
  open,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
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
