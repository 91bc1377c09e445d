/**
 * HTML from outside, before the editor reads it. Styles go, as elements and as attributes: the content security policy refuses them and would complain of
 * each. Google Docs wraps everything in a `b` that its style makes normal again; without the style it must not be a `b` either.
 */
export function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, "<span>")
    .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, "");
}
