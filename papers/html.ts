import { toBase64 } from "lib0/buffer";
import type { FileInText } from "../contract/file.ts";
import { imageTypes } from "../contract/file.ts";
import { paperWords } from "../i18n/papers.ts";
import { blockWords } from "../i18n/text-blocks.ts";
import { escapeHtml, fieldHtml } from "../text/html.ts";
import { baseLevelIn, type Paper, type PaperFiles } from "./paper.ts";

/** A page that stands alone: nothing in it is fetched from anywhere. Made for paper first, and readable on a screen of any width. */
export function paperHtml(paper: Paper, { pictures, home }: PaperFiles): { html: string; style: string } {
  const style = styleOf(paper);
  const words = blockWords[paper.language];
  const sourceOf = ({ sha256 }: FileInText): string | null => {
    const picture = pictures.get(sha256);
    return picture === undefined ? null : `data:${imageTypes[picture.type]};base64,${toBase64(picture.bytes)}`;
  };
  const facts = (list: Paper["facts"]): string =>
    list.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join("");
  const parts = paper.parts.map((part) => {
    const heading = part.heading === "" ? "" : `<h${part.level}>${escapeHtml(part.heading)}</h${part.level}>`;
    return `${heading}${fieldHtml(part.content, { words, baseHeadingLevel: baseLevelIn(part), home, sourceOf })}`;
  });
  const html = `<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(paper.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header><p class="kicker">${escapeHtml(paper.kicker)}</p><h1>${escapeHtml(paper.title)}</h1><dl>${facts(paper.facts)}</dl></header>
${parts.join("\n")}
</main>
<footer><dl>${facts(paper.foot)}</dl></footer>
</body>
</html>
`;
  return { html, style };
}

/** The running head and the page's number stand in the margin boxes of the page, which browsers fill when they print. */
function styleOf({ runningHead, pageFoot, language }: Paper): string {
  const { page, of } = paperWords[language];
  return `
@page{size:A4;margin:24mm 22mm 24mm 25mm;
@top-left{content:${cssString(runningHead)};font:8.5pt Arial,sans-serif;color:#454545}
@bottom-left{content:${cssString(pageFoot)};font:7.5pt Arial,sans-serif;color:#454545}
@bottom-right{content:${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages);font:8.5pt Arial,sans-serif;color:#454545}}
:root{color-scheme:light}
body{font:11pt/1.5 Georgia,"Times New Roman",serif;color:#1a1a1a;background:#fff;margin:0 auto;max-width:42em;padding:1.5em;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{font-family:Arial,sans-serif;line-height:1.25;break-after:avoid;margin:1.4em 0 .4em}
h1{font-size:20pt;margin-top:.2em}h2{font-size:14pt}h3{font-size:11.5pt}h4,h5,h6{font-size:10.5pt}
.kicker{font:bold 9pt Arial,sans-serif;letter-spacing:.04em;margin:0;color:#454545}
p{margin:0 0 .7em;orphans:3;widows:3}li>p{margin:0 0 .2em}
dl{font:9.5pt/1.4 Arial,sans-serif;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2em 1em;margin:1em 0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:0 0 1em;font-size:10pt}
th,td{border:.5pt solid #767676;padding:.3em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#ededed;font-family:Arial,sans-serif}tr{break-inside:avoid}td>p,th>p{margin:0}
.text-picture{margin:0 0 .9em;break-inside:avoid}.text-picture img{max-width:100%;max-height:200mm;width:auto;height:auto}
.table-frame{overflow-x:auto}
.tasks{list-style:none;padding-left:1.6em}.task-sign{float:left;margin-left:-1.5em}
.callout{border-left:3pt solid #004d99;background:#eef4fa;padding:.5em .9em;margin:0 0 .8em}.callout-reservation{border-color:#8a5a00;background:#fbf4e6}
.callout-name{font:bold 9.5pt Arial,sans-serif;break-after:avoid}
blockquote{margin:0 0 .7em;padding-left:1em;border-left:2pt solid #888}
a{color:#004d99}
footer{margin-top:2.5em;border-top:.5pt solid #888;break-inside:avoid}
@media(max-width:30em){dl{grid-template-columns:minmax(0,1fr)}dd{margin-bottom:.4em}}
@media print{body{max-width:none;padding:0}a{color:inherit}.table-frame{overflow:visible}}
`;
}

/** Words in a style: whatever could end the string, or the style, is written by its number. */
const cssString = (words: string): string => `"${words.replaceAll(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
