import type { PublicationPreview } from "../../contract/agenda-views.ts";
import { agendaPageWords } from "../../i18n/agenda-page.ts";
import { seatRoleWords } from "../../i18n/roles.ts";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

/** Everybody who is written to, and those whom no letter reaches. */
export function Recipients({ recipients }: { recipients: PublicationPreview["recipients"] }) {
  const words = useWords(agendaPageWords).publication;
  const roles = useWords(seatRoleWords);
  return (
    <Section title={words.recipients} lede={words.recipientsLede(recipients.length)}>
      <ul className="people">
        {recipients.map(({ name, organisationName, role, isReached }, index) => (
          <li key={index} className="person">
            <div>
              <span className="person-name">{name === "" ? organisationName : name}</span>
              <span className="person-of">
                {organisationName}
                {!isReached && ` – ${words.notReached}`}
              </span>
            </div>
            <span className="role">{roles[role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
