/** Structured, one line a record, without personal data: ids and codes only. */
export function log(level: "info" | "warn" | "error", message: string, facts: Record<string, string | number | boolean | null> = {}): void {
  console[level](JSON.stringify({ level, message, ...facts }));
}

/** An exception's name, message and stack for the log. Never for the wire. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
