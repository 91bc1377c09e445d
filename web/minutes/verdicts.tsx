import type { MinutesView } from "../../contract/minutes-answers.ts";
import { minutesPageWords } from "../../i18n/minutes-page.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";

type Round = NonNullable<MinutesView["round"]>;

/** What each member has said, and who has not yet. */
export function Verdicts({ round }: { round: Round }) {
  const words = useWords(minutesPageWords);
  const approving = round.verdicts.filter(({ approves }) => approves);
  const objecting = round.verdicts.filter(({ approves }) => !approves);
  return (
    <>
      <p>
        <strong>{words.count(approving.length, round.verdicts.length + round.awaited.length)}</strong>
      </p>
      <Named title={words.objects} members={objecting} />
      <Named title={words.approves} members={approving} />
      <Named title={words.awaits} members={round.awaited} />
    </>
  );
}

type Member = Round["awaited"][number] & Partial<Pick<Round["verdicts"][number], "reason" | "saidAt">>;

function Named({ title, members }: { title: string; members: Member[] }) {
  if (members.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="tight">
        {members.map(({ person, organisationName, reason, saidAt }) => (
          <li key={person?.id ?? organisationName}>
            {person?.name}, {organisationName}
            {saidAt !== undefined && (
              <span className="row-facts">
                {" "}
                <Moment at={saidAt} form="dateTime" />
              </span>
            )}
            {reason !== undefined && reason !== null && <blockquote>{reason}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  );
}
