import { useEffect, useRef } from "react";

/** Whether the form is still there when an answer comes: what somebody has cancelled meanwhile does not come into the text, nor take the focus there. */
export function useStillOpen(): () => boolean {
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return () => isOpen.current;
}
