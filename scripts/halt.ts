/** A failure that the person at the keyboard can do something about: the message is the sentence they get, without a stack. */
export class Halt extends Error {}

/** Runs a command's main function. What it throws becomes one sentence, and the end of the process with exit code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(`\n${sentenceFor(error)}`);
    process.exit(1);
  }
}

/** The sentence for a failure. The runtime wraps the database's errors, so causes are looked through as well. */
export function sentenceFor(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Halt) return cause.message;
    const known = sentenceForSystemError(cause);
    if (known !== null) return known;
  }
  if (process.env["DEBUG"] !== undefined && error instanceof Error) return error.stack ?? error.message;
  return `This should not have happened: ${error instanceof Error ? error.message : String(error)}\nSet DEBUG=1 to see where it came from.`;
}

export const isFullDisk = (message: string): boolean => /ENOSPC|EDQUOT|SQLITE_FULL|disk is full|disk quota|No space left/i.test(message);

function sentenceForSystemError(error: Error): string | null {
  const path = "path" in error && typeof error.path === "string" ? error.path : null;
  if (isFullDisk(error.message)) {
    return `There is no room left on the disk${path === null ? "" : ` for ${path}`}. Free some space and run the same command again; nothing that was saved is lost.`;
  }
  if (/EACCES|EPERM|EROFS|SQLITE_READONLY|readonly database|Read-only file system/i.test(error.message)) {
    return `${path ?? "The disk"} cannot be written. Give your user write access to it, or move the project to a folder where you may write.`;
  }
  return null;
}
