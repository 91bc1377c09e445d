import { useLayoutEffect, useRef, type FocusEvent, type ReactNode } from "react";
import { infoIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";

/** What somebody else has done to all of a text. `more` is left out where the screen is so narrow that it would cover what one writes. */
export type News = { said: string; more: string };

/** Over the text, wherever in it one is. `children` are the buttons. */
export function NewsBar({ news: { said, more }, children }: { news: News; children: ReactNode }) {
  const { place, onFocus } = useWayBack();
  return (
    <div className="line-bar line-bar-news" ref={place} onFocus={onFocus}>
      <Icon path={infoIcon} />
      <div>
        <p>
          {said} <span className="line-bar-more">{more}</span>
        </p>
        <div className="buttons">{children}</div>
      </div>
    </div>
  );
}

/** Whoever closes the bar goes on where they were, which is often in the middle of a sentence. */
function useWayBack() {
  const place = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const bar = place.current;
    return () => {
      if (bar?.contains(document.activeElement)) from.current?.focus({ preventScroll: true });
    };
  }, []);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) from.current = relatedTarget;
  };
  return { place, onFocus };
}
