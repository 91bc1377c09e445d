import { useEffect, useRef, useState, type RefObject } from "react";

/** A form that takes the place of the button that opens it. When it closes, the focus goes back to the button. */
export function useFormPlace(onHold: (held: boolean) => void): {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  button: RefObject<HTMLButtonElement | null>;
} {
  const [isOpen, setOpen] = useState(false);
  const { button, giveBack } = useFocusBack(isOpen);
  const show = (form: boolean) => {
    setOpen(form);
    onHold(form);
  };
  return {
    isOpen,
    open: () => show(true),
    close: () => {
      giveBack();
      show(false);
    },
    button,
  };
}

/** Gives the focus to the button when it has come back, if `giveBack` was called before. */
export function useFocusBack(isOpen: boolean): { button: RefObject<HTMLButtonElement | null>; giveBack: () => void } {
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (isOpen || !wanted.current) return;
    wanted.current = false;
    button.current?.focus();
  }, [isOpen]);
  return { button, giveBack: () => void (wanted.current = true) };
}
