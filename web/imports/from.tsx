import type { ReactNode } from "react";

/**
 * Ties a field to where in the source it was read (`at`, a JSON Pointer in the draft; undefined for what a person added) and to where it stands in what
 * will be sent (`path`, dotted).
 */
export function From({
  at,
  path,
  size,
  children,
}: {
  at: string | undefined;
  path: string;
  /** A number wants no room, a long line all of it. */
  size?: "narrow" | "wide";
  children: ReactNode;
}) {
  return (
    <div className={size === undefined ? "from" : `from from-${size}`} data-at={at} data-path={path}>
      {children}
    </div>
  );
}

/** The pointer of a field of a row. */
export const atOf = (key: string, field: string): string | undefined => (key.startsWith("/") ? `${key}/${field}` : undefined);

/**
 * Moves the focus to the field at the pointer or path; else to the first that is part of it, or the one that it is part of. False when it is not on the page.
 */
export function focusField(page: HTMLElement, attribute: "at" | "path", wanted: string): boolean {
  const fields = [...page.querySelectorAll<HTMLElement>(`[data-${attribute}]`)];
  const separator = attribute === "at" ? "/" : ".";
  const of = (field: HTMLElement) => field.dataset[attribute] ?? "";
  const field =
    fields.find((candidate) => of(candidate) === wanted) ??
    fields.find((candidate) => of(candidate).startsWith(`${wanted}${separator}`)) ??
    fields.findLast((candidate) => wanted.startsWith(`${of(candidate)}${separator}`));
  if (field === undefined) return false;
  for (let around = field.closest("details"); around !== null; around = around.parentElement?.closest("details") ?? null)
    around.open = true;
  const input = field.querySelector<HTMLElement>("input, textarea, select, button") ?? field;
  input.focus();
  input.scrollIntoView({ block: "center" });
  return true;
}
