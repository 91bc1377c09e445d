import { useSyncExternalStore } from "react";
import { textFileWords } from "../../../i18n/text-files.ts";
import { useWords } from "../../ui/language.tsx";

/** Said before somebody has described a picture that cannot be sent, and gone when the line is back. */
export function OfflineNote() {
  const words = useWords(textFileWords);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <p className={isOnline ? "sr-only" : "notice notice-warning"} role="status">
      {isOnline ? "" : words.offline}
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  const names = ["online", "offline"];
  for (const name of names) window.addEventListener(name, listener);
  return () => {
    for (const name of names) window.removeEventListener(name, listener);
  };
}
