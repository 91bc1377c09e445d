import { createElement, Fragment, type ReactNode } from "react";
import { blockWords } from "../../i18n/text-blocks.ts";
import { calloutKindOf, isDone } from "../../text/block-words.ts";
import type { CanonicalText, TextMark, TextNode } from "../../contract/text.ts";
import { decisionWords } from "../../i18n/decisions.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { valueWords } from "../../i18n/values.ts";
import { fileOf } from "../../text/files.ts";
import { holdsSomething } from "../../text/plain.ts";
import { toldText } from "../../text/told.ts";
import { useLanguage, useWords } from "./language.tsx";
import { ShownFile } from "./shown-file.tsx";
import { isSafeAddress } from "./safe-address.ts";

/** A frozen text, exactly as it was hashed: fields in their order, the empty ones too, because they are part of what was decided on. */
export function FrozenText({ text, headingLevel }: { text: CanonicalText; headingLevel: 2 | 3 }) {
  const { language } = useLanguage();
  const words = useWords(decisionWords);
  const told = useWords(valueWords);
  return (
    <div className="frozen">
      {toldText(text, told).fields.map((field) => (
        <section key={field.name} className="frozen-field">
          {createElement(`h${headingLevel}`, { className: "frozen-label" }, labelOfStoredField(language, text.kind, field.name))}
          {holdsSomething(field.content) ? (
            <TextBlocks nodes={field.content} headingLevel={headingLevel} />
          ) : (
            <p className="frozen-empty">{words.emptyField}</p>
          )}
        </section>
      ))}
    </div>
  );
}

/** Blocks of a text, without a frame. `headingLevel` is that of the heading they stand under. */
export function TextBlocks({ nodes, headingLevel }: { nodes: TextNode[]; headingLevel: number }) {
  return nodes.map((node, index) => <Node key={index} node={node} headingLevel={headingLevel} />);
}

function Node({ node, headingLevel }: { node: TextNode; headingLevel: number }): ReactNode {
  const words = useWords(blockWords);
  const inside = <TextBlocks nodes={node.content ?? []} headingLevel={headingLevel} />;
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>((inner, mark) => <Marked mark={mark}>{inner}</Marked>, node.text ?? "");
    case "paragraph":
      return <p>{inside}</p>;
    case "heading":
      // Level 2 is the highest that a field holds; on the page it comes right under the field's label.
      return createElement(`h${Math.min(6, headingLevel - 1 + Number(node.attrs?.["level"] ?? 2))}`, { className: "text-heading" }, inside);
    case "bulletList":
      return <ul>{inside}</ul>;
    case "orderedList":
      return <ol start={Number(node.attrs?.["start"] ?? 1)}>{inside}</ol>;
    case "listItem":
      return <li>{inside}</li>;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "taskList":
      return <ul className="tasks">{inside}</ul>;
    case "taskItem":
      return (
        <li>
          <span className="task-sign" role="img" aria-label={isDone(node) ? words.done : words.open}>
            {isDone(node) ? "☑" : "☐"}
          </span>
          {inside}
        </li>
      );
    case "callout": {
      const kind = calloutKindOf(node);
      return (
        <div className={`callout callout-${kind}`}>
          <p className="callout-name">{words.callout[kind]}</p>
          {inside}
        </div>
      );
    }
    case "table":
      return (
        // Wider than a narrow screen it is moved sideways, with the keyboard too.
        <div className="table-frame" tabIndex={0} role="group" aria-label={words.table}>
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      );
    case "tableRow":
      return <tr>{inside}</tr>;
    case "tableHeader":
      return <th scope="col">{inside}</th>;
    case "tableCell":
      return <td>{inside}</td>;
    case "horizontalRule":
      return <hr />;
    case "hardBreak":
      return <br />;
    case "image":
    case "attachment":
      return <ShownFile file={fileOf(node)} />;
    default:
      // A node of a later schema: its words are shown rather than nothing.
      return <Fragment>{inside}</Fragment>;
  }
}

function Marked({ mark, children }: { mark: TextMark; children: ReactNode }): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{children}</strong>;
    case "italic":
      return <em>{children}</em>;
    case "underline":
      return <u>{children}</u>;
    case "strike":
      return <s>{children}</s>;
    case "written":
      // Put there to be shown, by whoever shows whose the words are.
      return (
        <span className={String(mark.attrs?.["className"])} title={String(mark.attrs?.["title"])}>
          {children}
        </span>
      );
    case "link": {
      const href = String(mark.attrs?.["href"] ?? "");
      return isSafeAddress(href) ? (
        <a href={href} rel="noopener noreferrer nofollow">
          {children}
        </a>
      ) : (
        children
      );
    }
    default:
      return children;
  }
}
