import type { ReactNode } from "react";
import { infoIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";

/** What somebody else has done to all of a text. `more` is left out where the screen is so narrow that it would cover what one writes. */
export type News = { said: string; more: string };

/** Over the text, wherever in it one is. `children` are the buttons. */
export const NewsBar = ({ news: { said, more }, children }: { news: News; children: ReactNode }) => (
  <div className="line-bar line-bar-news">
    <Icon path={infoIcon} />
    <div>
      <p>
        {said} <span className="line-bar-more">{more}</span>
      </p>
      <div className="buttons">{children}</div>
    </div>
  </div>
);
