import { useId, type ReactNode } from "react";

/** A part of a page under its own heading, with at most one way to add to it. */
export function Section({ title, lede, action, children }: { title: string; lede?: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {lede !== undefined && <p className="section-lede">{lede}</p>}
      {children}
    </section>
  );
}
