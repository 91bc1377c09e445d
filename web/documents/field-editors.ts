import type { Editor } from "@tiptap/core";
import { useSyncExternalStore } from "react";
import type { FieldName } from "../../text/fields.ts";
import type { Session } from "./session.ts";

type Opened = ReadonlyMap<FieldName, Editor>;
type Registry = { opened: Opened; listeners: Set<() => void> };

/** The editors that are open on a text, for what looks at all of its fields. Forgotten with the session. */
const registries = new WeakMap<Session, Registry>();

function registryOf(session: Session): Registry {
  const found = registries.get(session) ?? { opened: new Map(), listeners: new Set() };
  registries.set(session, found);
  return found;
}

/** Returns how to take it out again. */
export function registerEditor(session: Session, field: FieldName, editor: Editor): () => void {
  const registry = registryOf(session);
  const change = (opened: Opened) => {
    registry.opened = opened;
    for (const listener of registry.listeners) listener();
  };
  change(new Map([...registry.opened, [field, editor]]));
  return () => {
    if (registry.opened.get(field) === editor) change(new Map([...registry.opened].filter(([name]) => name !== field)));
  };
}

export const openedEditors = (session: Session): Iterable<Editor> => registryOf(session).opened.values();

export function useFieldEditors(session: Session): Opened {
  const registry = registryOf(session);
  return useSyncExternalStore(
    (listener) => {
      registry.listeners.add(listener);
      return () => registry.listeners.delete(listener);
    },
    () => registry.opened,
  );
}
