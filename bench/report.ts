import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, release } from "node:os";
import { join } from "node:path";
import { judge, type Verdict } from "./bars.ts";
import { median, shown, type Figure } from "./figures.ts";
import type { Options } from "./options.ts";
import { picture } from "./picture.ts";

/** Prints the verdicts, and writes everything as JSON and as a picture. False when a bar was missed or an update was lost by us. */
export function report(figures: Figure[], options: Options, startedAt: Date): boolean {
  const verdicts = judge(figures);
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Linux ${release()}`;
  for (const line of ["", ...verdicts.map(sentenceOf), ""]) console.log(line);
  mkdirSync(options.outDir, { recursive: true });
  const took = Math.round((Date.now() - startedAt.getTime()) / 1000);
  const whole = { startedAt: startedAt.toISOString(), seconds: took, machine, options, figures, verdicts };
  writeFileSync(join(options.outDir, "report.json"), `${JSON.stringify(whole, null, 2)}\n`);
  writeFileSync(join(options.outDir, "report.svg"), picture(figures, machine));
  console.log(`${took} s on ${machine}, seed ${options.seed}. Written to ${options.outDir}`);
  return verdicts.every(({ isMet }) => isMet);
}

/** A block of lines for each measure. */
export function tableOf(figures: Figure[]): string[] {
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  return measures.flatMap((measure) => {
    const own = figures.filter((figure) => figure.measure === measure);
    return ["", `${measure} (${own[0]?.unit ?? ""})`, ...own.map(lineOf)];
  });
}

function lineOf({ contestant, durability, values, lost }: Figure): string {
  const range = `${shown(Math.min(...values))}–${shown(Math.max(...values))}`;
  const loss = lost > 0 ? `  FAILED: ${lost} updates lost` : "";
  return `  ${contestant.padEnd(16)} ${durability.padEnd(5)} ${shown(median(values)).padStart(9)}   ${range.padEnd(19)} n=${values.length}${loss}`;
}

function sentenceOf({ bar, value, limit, isMet, by }: Verdict): string {
  return `${isMet ? "met   " : "MISSED"}  ${bar}: ${shown(value)} against ${shown(limit)}${isMet ? "" : `, missed by ${shown(by)}`}`;
}
