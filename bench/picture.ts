import { median, shown, type Figure } from "./figures.ts";

const width = 900;
const rowHeight = 20;
const labelWidth = 190;
const barWidth = 480;

/** Bars of each measure, one below the other; the thin line is the range over the repeats. */
export function picture(figures: Figure[], machine: string): string {
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  let y = 30;
  const rows = measures.flatMap((measure) => {
    const own = figures.filter((figure) => figure.measure === measure);
    const largest = Math.max(...own.flatMap(({ values }) => values), Number.MIN_VALUE);
    const heading = text(10, (y += 30), `${measure} (${own[0]?.unit ?? ""})`, "bold");
    return [heading, ...own.map((figure) => row(figure, largest, (y += rowHeight)))];
  });
  const height = y + 50;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    text(10, 24, "Samarbejdsrum beside other servers: medians, with the range over the repeats", "bold"),
    ...rows,
    text(10, height - 16, `${machine}. A: shown only after it is kept. B: kept in the background. C: kept seconds later.`),
    "</svg>\n",
  ].join("\n");
}

function row({ contestant, durability, values, lost }: Figure, largest: number, y: number): string {
  const at = (value: number): number => labelWidth + (barWidth * value) / largest;
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)];
  const colour = contestant === "ours" ? "#0b5d56" : "#9aa8b5";
  return [
    text(20, y, `${contestant} (${durability})`),
    `<rect x="${labelWidth}" y="${y - 11}" width="${(at(middle) - labelWidth).toFixed(1)}" height="13" fill="${colour}"/>`,
    `<line x1="${at(low).toFixed(1)}" x2="${at(high).toFixed(1)}" y1="${y - 4.5}" y2="${y - 4.5}" stroke="black"/>`,
    text(labelWidth + barWidth + 10, y, `${shown(middle)} (${shown(low)}–${shown(high)})${lost > 0 ? `, ${lost} updates lost` : ""}`),
  ].join("\n");
}

const text = (x: number, y: number, words: string, weight = "normal"): string =>
  `<text x="${x}" y="${y}" font-weight="${weight}">${words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`;
