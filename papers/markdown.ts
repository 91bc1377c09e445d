import { blockWords } from "../i18n/text-blocks.ts";
import { escapeMarkdown, markdownOf } from "../text/markdown.ts";
import { baseLevelIn, type Paper, type PaperFiles } from "./paper.ts";

export function paperMarkdown(paper: Paper, { home }: Pick<PaperFiles, "home">): string {
  const facts = (list: Paper["facts"]): string =>
    list.map(({ label, value }) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join("\n");
  const parts = paper.parts.flatMap((part) => [
    part.heading === "" ? "" : `${"#".repeat(part.level)} ${escapeMarkdown(part.heading)}`,
    markdownOf(part.content, { base: baseLevelIn(part), words: blockWords[paper.language], home }),
  ]);
  return `${[escapeMarkdown(paper.kicker), `# ${escapeMarkdown(paper.title)}`, facts(paper.facts), ...parts, "---", facts(paper.foot)]
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}
