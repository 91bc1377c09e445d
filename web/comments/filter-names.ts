/** What the list of comments can be narrowed to. In a file of its own, because the address is read before anything else of the page is there. */
export const commentFilters = ["open", "mine", "resolved", "all"] as const;
export type CommentFilter = (typeof commentFilters)[number];
