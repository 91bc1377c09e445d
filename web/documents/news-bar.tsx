import type { ReactNode } from "react";
import { infoIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";

/** Over the text, wherever in it one is: what somebody else has done to all of it. `children` are the buttons. */
export const NewsBar = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className="line-bar line-bar-news">
    <Icon path={infoIcon} />
    <div>
      <p>{text}</p>
      <div className="buttons">{children}</div>
    </div>
  </div>
);
