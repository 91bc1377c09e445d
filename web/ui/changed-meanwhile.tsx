import { useEffect, useRef, type MouseEvent } from "react";
import { changedMeanwhileWords } from "../../i18n/changed-meanwhile.ts";
import { ProblemError } from "../api/client.ts";
import { warningIcon } from "./icons.ts";
import { Icon } from "./icon.tsx";
import { useWords } from "./language.tsx";

/** What two people have changed at once, as people read it. */
export type Clash = { label: string; mine: string; theirs: string; onMine: () => void; onTheirs: () => void };

/** What the form shows beside its fields instead of the refusal, and the refusal where it is another. */
export const otherThanClash = (error: Error | null, clashes: readonly unknown[]): Error | null =>
  clashes.length > 0 && error instanceof ProblemError && error.code === "changed_meanwhile" ? null : error;

/** Both, beside each other, and a way on: mine, theirs, or the field itself. In a form. */
export function ChangedMeanwhile({ clashes }: { clashes: Clash[] }) {
  const words = useWords(changedMeanwhileWords);
  const notice = useRef<HTMLElement>(null);
  const isThere = clashes.length > 0;
  // It comes under a form that may be longer than the screen is high.
  useEffect(() => {
    if (isThere) notice.current?.scrollIntoView({ block: "nearest" });
  }, [isThere]);
  if (clashes.length === 0) return null;
  const choosing = (choose: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes with its clash; what is left to do is to save.
    event.currentTarget.form?.querySelector<HTMLElement>("button[type='submit']")?.focus();
    choose();
  };
  return (
    <section ref={notice} className="notice notice-warning" role="alert">
      <Icon path={warningIcon} />
      <div>
        <p className="notice-heading">{words.heading}</p>
        <p>{words.lede}</p>
        {clashes.map(({ label, mine, theirs, onMine, onTheirs }) => (
          <div key={label} className="clash">
            <dl>
              {[
                [words.mine, mine],
                [words.theirs, theirs],
              ].map(([whose, said]) => (
                <div key={whose}>
                  <dt>
                    {label} – {whose}
                  </dt>
                  <dd>{said === "" ? words.nothing : said}</dd>
                </div>
              ))}
            </dl>
            <div className="buttons">
              <button type="button" className="button button-secondary button-small" onClick={choosing(onMine)}>
                {words.keepMine(label)}
              </button>
              <button type="button" className="button button-secondary button-small" onClick={choosing(onTheirs)}>
                {words.takeTheirs(label)}
              </button>
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
