/** When a forum may decide: by how many of its members' places somebody is in, by the sides they come from, or always. */
export const quorumRules = ["half_of_seats", "more_than_half", "one_per_sector", "none"] as const;
export type QuorumRule = (typeof quorumRules)[number];
