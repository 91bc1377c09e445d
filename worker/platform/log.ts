/** Structured, one line a record, without personal data: ids and codes only. */
export function log(level: "info" | "warn" | "error", message: string, facts: Record<string, string | number | boolean | null> = {}): void {
  console[level](JSON.stringify({ level, message, ...facts }));
}

/** An exception's name, message, cause and stack for the log. Never for the wire. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The database's own message ends in the values of its statement: people's words, and what must be kept from them.
  const [said = ""] = error.message.split("\nparams: ", 1);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return (error.stack ?? `${error.name}: ${error.message}`).replace(error.message, () => said + cause);
}
