import { useState } from "react";
import { decisionWords } from "../../i18n/decisions.ts";
import { shellWords } from "../../i18n/shell.ts";
import { useAnnounce } from "./announcer.tsx";
import { useWords } from "./language.tsx";

/** The hash of a frozen text: in fours, as people compare it, and copied whole. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const words = useWords(decisionWords);
  return (
    <div className="fingerprint">
      <p className="fingerprint-label">{words.fingerprint}</p>
      <code>{sha256.replace(/(.{8})(?=.)/g, "$1 ")}</code>
      <Copy text={sha256} />
      <p className="fingerprint-help">{words.fingerprintHelp}</p>
    </div>
  );
}

export function Copy({ text }: { text: string }) {
  const words = useWords(shellWords);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(words.copied);
  };
  return (
    <button type="button" className="link-button" onClick={() => void copy()}>
      {copied ? words.copied : words.copy}
    </button>
  );
}
