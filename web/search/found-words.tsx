import type { SearchHit } from "../../contract/search.ts";

/** Words with what was found in them marked. */
export const FoundWords = ({ pieces }: { pieces: SearchHit["title"] }) =>
  pieces.map(({ words, found }, index) => (found ? <mark key={index}>{words}</mark> : words));
