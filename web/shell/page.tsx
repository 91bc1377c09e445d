import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { shellWords } from "../../i18n/shell.ts";
import { useWords } from "../ui/language.tsx";

/** The address at which the app was opened: there the browser's own start of the page is the right place for the focus. */
const openedAt = { href: location.href, left: false };

/**
 * A screen: its title in the tab and as the only h1. After a navigation the focus moves to the h1, so that screen readers say where one
 * has come to and Tab goes on from there.
 */
export function Page({
  title,
  tabTitle = title,
  headingHidden = false,
  above,
  below,
  actions,
  children,
  className,
}: {
  title: string;
  /** In the tab, where what stands around the heading is not seen. */
  tabTitle?: string;
  /** The page shows its title in another way; the heading is there for those who walk by headings. */
  headingHidden?: boolean;
  /** What this is part of, over the heading. */
  above?: ReactNode;
  /** State and facts, under the heading. */
  below?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const words = useWords(shellWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => {
    document.title = tabTitle === words.product ? words.product : words.titleOf(tabTitle);
  }, [tabTitle, words]);

  useEffect(() => {
    if (new URL(openedAt.href).pathname !== pathname) openedAt.left = true;
    if (openedAt.left) heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  const held = useRef<Element | null>(null);
  useEffect(() => {
    // What was pressed may be gone with the state it belonged to. Then the page goes on from its heading, and not from nowhere.
    if (document.activeElement === document.body && held.current !== null && !held.current.isConnected)
      heading.current?.focus({ preventScroll: true });
  });

  return (
    <div className={className === undefined ? "page" : `page ${className}`} onFocus={(event) => (held.current = event.target)}>
      <div className="page-head">
        <div className="page-head-text">
          {above !== undefined && <div className="page-above">{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={headingHidden ? "sr-only" : ""}>
            {title}
          </h1>
          {below !== undefined && <div className="page-below">{below}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
