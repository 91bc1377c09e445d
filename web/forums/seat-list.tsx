import { useState } from "react";
import { seatRoles } from "../../contract/organisation.ts";
import type { ForumRulesView, SeatView } from "../../contract/seat.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { byDanishName, shortDate } from "../../i18n/language.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import { Empty } from "../ui/empty.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { SeatDialog } from "./seat-dialog.tsx";

/** The chair first; among equals by name. */
const bySeat = (a: SeatView, b: SeatView) =>
  seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role) || byDanishName(a.person.name, b.person.name);

/** Who sits in the forum, and who did or will. */
export function SeatList({ view }: { view: ForumRulesView }) {
  const words = useWords(forumRulesWords).seats;
  const [seat, setSeat] = useState<SeatView | "new" | null>(null);
  const present = view.seats.filter(({ isInForce }) => isInForce).toSorted(bySeat);
  const others = view.seats.filter(({ isInForce }) => !isInForce);
  const rows = { view, onChange: setSeat };
  return (
    <Section
      title={words.title}
      lede={words.lede}
      action={
        view.may.change && (
          <button type="button" className="button button-secondary button-small" onClick={() => setSeat("new")}>
            {words.add}
          </button>
        )
      }
    >
      {present.length === 0 ? <Empty>{view.may.change ? words.noneYet : words.none}</Empty> : <Seats seats={present} {...rows} />}
      {others.length > 0 && (
        <>
          <h3>{words.former}</h3>
          <Seats seats={others} {...rows} />
        </>
      )}
      <SeatDialog view={view} seat={seat} onClose={() => setSeat(null)} />
    </Section>
  );
}

function Seats({ seats, view, onChange }: { seats: SeatView[]; view: ForumRulesView; onChange: (seat: SeatView) => void }) {
  const words = useWords(forumRulesWords).seats;
  const roles = useWords(seatRoleWords);
  const { language } = useLanguage();
  const day = (date: string) => shortDate(language, new Date(`${date}T12:00:00Z`));
  return (
    <ul className="people">
      {seats.map((seat) => {
        const sat = view.seats.find(({ id }) => id === seat.substituteFor);
        return (
          <li key={seat.id} className="person">
            <div>
              <span className="person-name">{seat.person.name}</span>
              <span className="person-of">
                {[
                  seat.organisationName,
                  words.since(day(seat.validFrom)),
                  ...(seat.validTo === null ? [] : [words.until(day(seat.validTo))]),
                ].join(" · ")}
              </span>
            </div>
            <span className="role">
              {roles[seat.role]}
              {sat !== undefined && ` ${words.sitsFor(sat.person.name)}`}
              {view.may.change && (
                <>
                  {" "}
                  <button
                    type="button"
                    className="link-button"
                    aria-label={`${words.change}: ${seat.person.name}, ${roles[seat.role]}`}
                    onClick={() => onChange(seat)}
                  >
                    {words.change}
                  </button>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
