import type { Locator, Page } from "playwright-core";

/** More places than any page has between two of them. */
const mostPlaces = 250;

/** Goes to it as somebody without a pointer does, by Tab and nothing else, and presses the key there. */
export async function byKeyboard(page: Page, target: Locator, key: "Enter" | "Space" | null): Promise<void> {
  await target.waitFor();
  for (let place = 0; place < mostPlaces; place++) {
    if ((await target.and(page.locator(":focus")).count()) > 0) {
      if (key !== null) await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${String(target)} cannot be reached by keyboard`);
}

/** Writes in a field that it went to by keyboard, in place of what stood there. */
export async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await byKeyboard(page, field, null);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

/** Chooses in a list as it is done by keyboard: by the first letters. */
export async function choose(page: Page, list: Locator, label: string): Promise<void> {
  await byKeyboard(page, list, null);
  await page.keyboard.type(label);
}

/** The suggestions, once none is left that lacks the words: while the list still narrows, what one aims at moves away. */
export async function narrowedTo(page: Page, words: string): Promise<Locator> {
  const options = page.getByRole("option");
  await options.filter({ hasNotText: words }).first().waitFor({ state: "detached" });
  await options.first().waitFor();
  return options;
}

/** Picks a suggestion under the field that has the caret, arrow by arrow, each waited for: two in one breath would pass it by. */
export async function pickSuggestion(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  const field = page.locator(":focus");
  const current = () => field.getAttribute("aria-activedescendant");
  for (let step = 0; step < mostPlaces; step++) {
    const before = await current();
    if (before !== null && before === (await option.getAttribute("id"))) return page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(
      (last) => ![null, last].includes(document.activeElement?.getAttribute("aria-activedescendant") ?? null),
      before,
    );
  }
  throw new Error(`${String(option)} cannot be reached by arrows`);
}
