import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(sentence: string) => void>(() => {
  throw new Error("no AnnouncerProvider above");
});

/** Says a sentence to screen readers when they are next idle; for what sighted people see happen by itself. */
export const useAnnounce = () => useContext(AnnounceContext);

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: "", turn: 0 });
  const announce = useCallback((sentence: string) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="sr-only" role="status" aria-live="polite">
        {/* A new element each time, so that the same sentence twice is spoken twice. */}
        <p key={said.turn}>{said.sentence}</p>
      </div>
    </AnnounceContext>
  );
}
