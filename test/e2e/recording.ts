import type { Page } from "playwright-core";
import { byKeyboard, choose, fill } from "../support/keyboard.ts";
import { holds } from "./stage.ts";

/** Sets the cross as it is done by keyboard. */
export const tick = (page: Page, label: string) => byKeyboard(page, page.getByRole("checkbox", { name: label }), "Space");

/** `outcome`: of the proposal, or of each of its clauses. */
type Decided = {
  item: string;
  outcome: string | string[];
  text: string;
  entered?: (dialog: Page) => Promise<void>;
  asked?: [RegExp, string][];
};

/** Records a decision as it is done in a meeting: by keyboard, answering what is asked, hearing it read out, and confirming. */
export async function record(page: Page, { item, outcome, text, entered, asked = [] }: Decided): Promise<void> {
  await byKeyboard(page, page.getByRole("button", { name: new RegExp(`^Registrér beslutning.*${item}`) }), "Enter");
  if (Array.isArray(outcome)) await tick(page, "Punkterne i indstillingen har hver sit udfald");
  for (const [place, one] of [outcome].flat().entries())
    await choose(page, page.getByLabel(Array.isArray(outcome) ? `At-punkt ${place + 1}` : "Udfald", { exact: true }), one);
  await fill(page, page.getByRole("textbox", { name: "Beslutningens ordlyd" }), text);
  await entered?.(page);
  const readOut = page.getByRole("button", { name: "Læs op", exact: true });
  await byKeyboard(page, readOut, "Enter");
  for (const [question, answer] of asked) await fill(page, page.getByRole("textbox", { name: question }), answer);
  if (asked.length > 0) {
    await holds(page);
    await byKeyboard(page, readOut, "Enter");
  }
  await byKeyboard(page, page.getByRole("button", { name: "Bekræft og registrér" }), "Enter");
  await page.locator("a:focus", { hasText: item }).waitFor();
}
