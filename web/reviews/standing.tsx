import type { ReviewStanding } from "../../contract/review.ts";
import { reviewWords } from "../../i18n/reviews.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";

type Facts = Pick<ReviewStanding, "reviewed" | "isChanged" | "organisations" | "openQuestions" | "openComments" | "wish" | "waitsFor">;

/** Where a document stands between its authors and the forum, in words. */
export function Standing({ standing }: { standing: Facts }) {
  const words = useWords(reviewWords);
  const { reviewed, isChanged, organisations, openQuestions, openComments, wish, waitsFor } = standing;
  return (
    <>
      <p className="row-facts">
        {reviewed === null ? (
          words.never
        ) : (
          <>
            {words.last(reviewed.by?.name ?? words.somebody)} <Moment at={reviewed.at} />
            {" · "}
            <strong>{isChanged ? words.changed : words.unchanged}</strong>
          </>
        )}
        {organisations.length > 0 && ` · ${words.written} ${organisations.join(", ")}`}
      </p>
      <p className="row-facts">
        {words.waits} {words.waitsFor[waitsFor]}
        {openQuestions > 0 && ` · ${words.openQuestions(openQuestions)}`}
        {openComments > 0 && ` · ${words.openComments(openComments)}`}
        {wish !== null && ` · ${words.wished(wish.by?.name ?? words.somebody)}`}
      </p>
    </>
  );
}
