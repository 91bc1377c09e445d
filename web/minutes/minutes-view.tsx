import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { MinutesView as Minutes } from "../../contract/minutes-answers.ts";
import { minutesVariants } from "../../contract/minutes.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { meetingQuery } from "../meetings/queries.ts";
import { TakeAlongSection } from "../papers/take-along.tsx";
import { Loaded } from "../shell/loaded.tsx";
import { Fingerprint } from "../ui/fingerprint.tsx";
import { useWords } from "../ui/language.tsx";
import { Approval } from "./approval.tsx";
import { MinutesText } from "./minutes-text.tsx";
import { minutesQuery } from "./queries.ts";

const route = getRouteApi("/app/meetings/$meetingId/minutes");

/** The meeting as its minutes: both variants of them, and what is to be done with them next. */
export function MinutesView() {
  const words = useWords(minutesPageWords);
  const { meetingId } = route.useParams();
  const { variant } = route.useSearch();
  // Whoever has no seat in the forum reads the public variant, and is not shown that there is another.
  const mayFollow = useQuery(meetingQuery(meetingId)).data?.may.follow ?? false;
  const shown = mayFollow ? (variant ?? "full") : "public";
  return (
    <Loaded query={useQuery(minutesQuery(meetingId, shown))} lines={12}>
      {(view) => (
        <div className="columns columns-wide-left">
          <div className="minutes-side">
            <Approval view={view} />
            <TakeAlongSection path={`/meetings/${meetingId}/minutes/export`} query={`variant=${view.variant}`} lede={words.take} />
          </div>
          <div className="section">
            {mayFollow && <Variants view={view} />}
            <MinutesText view={view} />
            {view.sha256 !== null && <Fingerprint sha256={view.sha256} />}
          </div>
        </div>
      )}
    </Loaded>
  );
}

function Variants({ view }: { view: Minutes }) {
  const words = useWords(minutesPageWords).variants;
  return (
    <>
      <nav className="tabs" aria-label={words.label}>
        {minutesVariants.toReversed().map((variant) => (
          <Link
            key={variant}
            to="/meetings/$meetingId/minutes"
            params={{ meetingId: view.meeting.id }}
            search={{ variant }}
            className="tab"
            aria-current={variant === view.variant ? "page" : undefined}
          >
            {words[variant]}
          </Link>
        ))}
      </nav>
      <p className="quiet">{view.variant === "public" ? words.publicHelp : words.fullHelp}</p>
    </>
  );
}
