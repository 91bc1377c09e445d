import type { EditorToolWords } from "../../../i18n/editor-tools.ts";
import { catalogue, type Choice } from "../blocks/catalogue.ts";

/** Those whose name, or another word for it, begins with what was typed; names first. Accents and case make no difference, nor does how å is written. */
export function choicesFor(query: string, words: EditorToolWords["blocks"]): Choice[] {
  const wanted = plain(query.trim());
  const begins = (text: string) =>
    plain(text)
      .split(/\s+/u)
      .some((_, index, parts) => parts.slice(index).join(" ").startsWith(wanted));
  const named = catalogue.filter(({ name }) => begins(words[name].name));
  return [...named, ...catalogue.filter((choice) => !named.includes(choice) && words[choice.name].also.some(begins))];
}

const plain = (text: string): string =>
  text.toLocaleLowerCase("da").replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø").replaceAll("é", "e");
