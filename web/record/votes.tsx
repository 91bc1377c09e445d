import type { Votes as VotesOf } from "../../contract/imports.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { useWords } from "../ui/language.tsx";

export function Votes({ votes }: { votes: VotesOf }) {
  const words = useWords(recordPageWords).imported;
  const sides = (["for", "against", "abstained"] as const).filter((side) => votes[side].count !== null || votes[side].parties.length > 0);
  return (
    <>
      <p className="row-facts">{words.votes}</p>
      <ul className="tight">
        {sides.map((side) => (
          <li key={side}>
            {[`${words.vote[side]}:`, votes[side].count === null ? "" : String(votes[side].count), votes[side].parties.join(", ")]
              .filter((part) => part !== "")
              .join(" ")}
          </li>
        ))}
      </ul>
    </>
  );
}
