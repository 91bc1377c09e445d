/** What of a query that comes page by page the button needs. */
type Paged = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

/** Leads on in a list that is fetched page by page; nothing at its end. It stays where the focus is while the next page comes. */
export function More({ query, label }: { query: Paged; label: string }) {
  if (!query.hasNextPage) return null;
  return (
    <div className="buttons">
      <button
        type="button"
        className="button button-secondary"
        aria-disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {label}
      </button>
    </div>
  );
}
