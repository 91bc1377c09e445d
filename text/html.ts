import type { FileInText } from "../contract/file.ts";
import type { TextMark, TextNode } from "../contract/text.ts";
import { calloutKindOf, isDone, type BlockWords } from "./block-words.ts";
import { addressOf, fileOf, toldFile } from "./files.ts";

export type HtmlOptions = {
  words: BlockWords;
  /** What a first-level heading of the text becomes, 2 to 6: the page around it has headings of its own. */
  baseHeadingLevel?: number;
  /** Where a picture's bytes come from, other than from their own address; null where it is told in words. */
  sourceOf?: (file: FileInText) => string | null;
  /** Before addresses of this house, where the page stands elsewhere. */
  home?: string;
};

/** Where a link may lead. Everything else, `javascript:` above all, is shown as words. */
const linkTarget = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/**
 * A field as HTML that is safe to put into a page: all text escaped, only elements and attributes written here. A node or mark this does not
 * know loses its form, never its words: a reader must see everything that was decided on.
 */
export function fieldHtml(content: TextNode[], options: HtmlOptions): string {
  return content.map((node) => nodeHtml(node, options)).join("");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

function nodeHtml(node: TextNode, options: HtmlOptions): string {
  const { words, baseHeadingLevel = 2 } = options;
  const inner = () => fieldHtml(node.content ?? [], options);
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce(markHtml, escapeHtml(node.text ?? ""));
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading": {
      const tag = `h${headingLevel(node, baseHeadingLevel)}`;
      return `<${tag}>${inner()}</${tag}>`;
    }
    case "bulletList":
      return `<ul>${inner()}</ul>`;
    case "orderedList":
      return `<ol${startAttribute(node)}>${inner()}</ol>`;
    case "listItem":
      return `<li>${inner()}</li>`;
    case "blockquote":
      return `<blockquote>${inner()}</blockquote>`;
    case "taskList":
      return `<ul class="tasks">${inner()}</ul>`;
    case "taskItem":
      return `<li>${taskSign(isDone(node), words)}${inner()}</li>`;
    case "callout": {
      const kind = calloutKindOf(node);
      return `<div class="callout callout-${kind}"><p class="callout-name">${escapeHtml(words.callout[kind])}</p>${inner()}</div>`;
    }
    case "table":
      // Wider than a narrow screen it is moved sideways, with the keyboard too.
      return `<div class="table-frame" tabindex="0" role="group" aria-label="${escapeHtml(words.table)}"><table><tbody>${inner()}</tbody></table></div>`;
    case "tableRow":
      return `<tr>${inner()}</tr>`;
    case "tableHeader":
      return `<th scope="col">${inner()}</th>`;
    case "tableCell":
      return `<td>${inner()}</td>`;
    case "horizontalRule":
      return "<hr>";
    case "hardBreak":
      return "<br>";
    case "image":
    case "attachment":
      return fileHtml(node, options);
    default:
      return escapeHtml(node.text ?? "") + inner();
  }
}

function fileHtml(node: TextNode, { words, home = "", sourceOf = (file) => home + addressOf(file) }: HtmlOptions): string {
  const file = fileOf(node);
  if (file === null) return `<p>${escapeHtml(words.files.unknown)}</p>`;
  const told = escapeHtml(toldFile(file, words.files));
  if (file.kind === "attachment") return `<p class="text-attachment"><a href="${escapeHtml(home + addressOf(file))}">${told}</a></p>`;
  const source = sourceOf(file);
  if (source === null) return told === "" ? "" : `<p>${told}</p>`;
  const size = file.size === null ? "" : ` width="${file.size.width}" height="${file.size.height}"`;
  const alt = escapeHtml(file.alt ?? words.files.pictureWithoutAlt);
  return `<figure class="text-picture"><img src="${escapeHtml(source)}" alt="${alt}"${size}></figure>`;
}

function markHtml(inner: string, mark: TextMark): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${inner}</strong>`;
    case "italic":
      return `<em>${inner}</em>`;
    case "underline":
      return `<u>${inner}</u>`;
    case "strike":
      return `<s>${inner}</s>`;
    case "link":
      return linkHtml(inner, mark.attrs?.["href"]);
    default:
      return inner;
  }
}

function linkHtml(inner: string, href: unknown): string {
  const target = safeLink(href);
  return target === null ? inner : `<a href="${escapeHtml(target)}" rel="noopener noreferrer nofollow">${inner}</a>`;
}

/** The address, if a link may lead there. */
export function safeLink(href: unknown): string | null {
  return typeof href === "string" && linkTarget.test(href) ? href : null;
}

const taskSign = (done: boolean, words: BlockWords): string =>
  `<span class="task-sign" role="img" aria-label="${escapeHtml(done ? words.done : words.open)}">${done ? "☑" : "☐"}</span>`;

function headingLevel(node: TextNode, baseLevel: number): number {
  const level = node.attrs?.["level"];
  const own = typeof level === "number" && Number.isInteger(level) && level >= 1 ? level : 1;
  return Math.min(6, baseLevel + own - 1);
}

function startAttribute(node: TextNode): string {
  const start = node.attrs?.["start"];
  return typeof start === "number" && Number.isInteger(start) && start !== 1 ? ` start="${start}"` : "";
}
