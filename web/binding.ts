import type { Plugin } from "vite";

/** What is changed in the editor's binding to Yjs (@tiptap/y-tiptap 3.0) when it is built, and why. */
type Change = { found: RegExp; becomes: string; asksFor: string };

/**
 * The binding distrusts where Yjs says the caret is as soon as somebody else has changed the caret's paragraph, and guesses a place from
 * the content instead: letters land elsewhere, even in another paragraph. Yjs knows; the guess is for blocks that were moved as a whole,
 * and is left to the case in which Yjs has no answer.
 */
const trustYjsForTheCaret: Change = {
  found: /const misresolved = resolved === null \|\|\s+\(oldAbs > 1 && resolved <= 1\) \|\|\s+isMisresolvedAfterStructuralChange\([^)]*\);/,
  becomes: "const misresolved = resolved === null;",
  asksFor: "whether it still guesses where the caret is",
};

/**
 * What it cannot show, the binding deletes, for everybody. That mends blocks which two people left impossible between them, but it also
 * deletes what a newer version of the editor wrote. Such content is left alone, and a binding that has met it writes nothing any more: it
 * would take what it does not show for deleted. The page sees the same content and takes the editor away.
 */
const leaveTheForeignAlone: Change[] = [
  {
    found: /(\} catch \(e\) \{)(?=\s*\/\/.*\s*\/\*\* @type \{Y\.Doc\} \*\/ \(el\.doc\)\.transact)/,
    becomes: "$1\n    if (isForeign(el, schema)) {\n      meta.metForeign = true;\n      return null\n    }",
    asksFor: "whether it still deletes elements it does not know",
  },
  {
    found: /(\} catch \(e\) \{)(?=\s*\/\/.*\s*\/\*\* @type \{Y\.Doc\} \*\/ \(text\.doc\)\.transact)/,
    becomes: "$1\n    if (isForeign(text, schema)) {\n      _meta.metForeign = true;\n      return null\n    }",
    asksFor: "whether it still deletes text with marks it does not know",
  },
  {
    found: /_prosemirrorChanged \(doc\) \{/,
    becomes: "$&\n    if (this.metForeign) return",
    asksFor: "where it writes what was typed",
  },
  {
    found: /const createNodeFromYElement = \(/,
    becomes: `const isForeign = (type, schema) =>
  type instanceof Y.XmlText
    ? type.toDelta().some(({ insert, attributes }) =>
      typeof insert !== 'string' || Object.keys(attributes ?? {}).some((mark) => schema.marks[yattr2markname(mark)] === undefined))
    : schema.nodes[type.nodeName] === undefined || type.toArray().some((child) => isForeign(child, schema));

$&`,
    asksFor: "where it makes nodes of elements",
  },
];

/**
 * The browser tells of a moved caret some milliseconds after it has moved it. A redraw of the others' carets in between puts one's own back to
 * where the editor last knew it: what is typed next lands there. `session.ts` does the same before the others' words are taken in.
 */
const noticeTheCaretBeforeRedrawing: Change = {
  found: /(class MetaEntry \{[\s\S]*?\n {2}apply \(\) \{)/,
  becomes: "$1\n    document.dispatchEvent(new Event('selectionchange'));",
  asksFor: "where it redraws the others' carets",
};

/** Each letter moves one's own caret, and each field of the page would look for the others' anew. */
const redrawForOthersAlone: Change = {
  found: /const awarenessListener = \(\) => \{/,
  becomes: `const awarenessListener = ({ added, updated, removed }) => {
        if ([added, updated, removed].every((clients) => clients.every((client) => client === awareness.clientID))) return`,
  asksFor: "where it hears of the others' carets",
};

/**
 * Of two lines that change places the binding keeps both and writes each one's words into the other, and with them whatever somebody else is writing there. With three it
 * knows one by what stays, and takes the other out and in.
 */
const moveOneOfTwo: Change = {
  found: /anchors\.length < 2 \|\|/,
  becomes: `(anchors.length < 2 && !(anchors.length === 1 && yChildren.length === pChildren.length &&
      pChildren.every((p) => yChildren.some((y) => mappedIdentity(meta.mapping.get(y), p))))) ||`,
  asksFor: "when it takes a change for a move",
};

export function mendedBinding(): Plugin {
  return {
    name: "mended-binding",
    enforce: "pre",
    transform(code, id) {
      if (!/@tiptap[/\\]y-tiptap[/\\]dist[/\\]y-tiptap\.js$/.test(id)) return null;
      let mended = code;
      for (const { found, becomes, asksFor } of [
        trustYjsForTheCaret,
        noticeTheCaretBeforeRedrawing,
        redrawForOthersAlone,
        moveOneOfTwo,
        ...leaveTheForeignAlone,
      ]) {
        if (!found.test(mended)) this.error(`the binding has changed: see ${asksFor}`);
        mended = mended.replace(found, becomes);
      }
      return { code: mended, map: null };
    },
  };
}
