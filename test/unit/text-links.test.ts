import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { blockWords } from "../../i18n/text-blocks.ts";
import { richText } from "../../web/documents/schema.ts";

function shownAs(href: unknown): unknown {
  const mark = getSchema(richText(blockWords.da)).mark("link", { href });
  return mark.type.spec.toDOM?.(mark, true);
}

test.each(["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "//elsewhere.example", null, 7])(
  "a link that somebody wrote past the editor, to %j, is shown as words",
  (href) => {
    expect(JSON.stringify(shownAs(href))).not.toContain("href");
  },
);

test("a link to a page or a mail address leads there", () => {
  for (const href of ["https://example.org/a", "mailto:post@example.org"]) expect(shownAs(href)).toMatchObject(["a", { href }, 0]);
});
