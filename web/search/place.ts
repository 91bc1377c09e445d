/** A path in the app with what stands after its question mark, as the router takes it. */
export function placeOf(url: string): { to: string; search: Record<string, string> } {
  const { pathname, searchParams } = new URL(url, location.origin);
  return { to: pathname, search: Object.fromEntries(searchParams) };
}
