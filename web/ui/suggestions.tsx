import { type ReactNode, useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext, Popover } from "react-aria-components";

/**
 * What a combobox offers, as long as the combobox says so. The library closes its list whenever the page scrolls, also when that
 * is because others write above the field, and the list is gone from under the pointer. This one goes along with its field.
 */
export function Suggestions({ children }: { children: ReactNode }) {
  const combobox = useContext(ComboBoxStateContext);
  const scrolling = useScrolling();
  return (
    <Popover
      className="popover"
      isOpen={combobox?.isOpen ?? false}
      onOpenChange={(open) => {
        if (!open && !scrolling.current) combobox?.close();
      }}
    >
      {children}
    </Popover>
  );
}

/** Whether the page is telling of a scroll just now: it does so right before a frame. */
function useScrolling() {
  const scrolling = useRef(false);
  useEffect(() => {
    const told = () => {
      scrolling.current = true;
      requestAnimationFrame(() => {
        scrolling.current = false;
      });
    };
    window.addEventListener("scroll", told, true);
    return () => window.removeEventListener("scroll", told, true);
  }, []);
  return scrolling;
}
