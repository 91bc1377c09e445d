import type { ImportWarning, Span, WarningCode, WarningDetails } from "../../contract/imports.ts";
import { importQuestions } from "../../i18n/imports.ts";
import type { Source } from "./source.ts";

/** Collects the questions to whoever checks the draft, in the order in which they come up. */
export class Questions {
  readonly #source: Source;
  readonly #asked: ImportWarning[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  ask<C extends WarningCode>(
    code: C,
    details: WarningDetails[C],
    at: { start: number; end: number } | null,
    item: number | null = null,
  ): void {
    const span: Span | null = at === null ? null : this.#source.original(at.start, at.end);
    const question: (details: WarningDetails[C]) => string = importQuestions.da[code];
    this.#asked.push({ code, message: question(details), span, item, details } as Extract<ImportWarning, { code: C }>);
  }

  get asked(): ImportWarning[] {
    return this.#asked;
  }
}
