import { useState } from "react";
import { sectors } from "../../contract/organisation.ts";
import type { ParticipationView, SpaceView } from "../../contract/views.ts";
import { byDanishName } from "../../i18n/language.ts";
import { sectorWords, spaceRoleWords } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";
import { editIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { AddParticipantDialog, ParticipationDialog } from "./participation-dialogs.tsx";

/** Who takes part, by sector: the sides of the agreement are what people look for first. */
export function Participants({ space }: { space: SpaceView }) {
  const words = useWords(spacesWords).space;
  const sectorNames = useWords(sectorWords);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<ParticipationView | null>(null);
  return (
    <Section
      title={words.participants}
      lede={words.participantsLede}
      action={
        space.may.change && (
          <button type="button" className="button button-secondary button-small" onClick={() => setAdding(true)}>
            {words.addParticipant}
          </button>
        )
      }
    >
      {[...sectors, null].map((sector) => {
        const side = space.participations
          .filter(({ party }) => party.sector === sector)
          .toSorted((a, b) => byDanishName(a.party.name, b.party.name));
        return (
          side.length > 0 && (
            <div key={sector} className="side">
              <h3>{sector === null ? words.persons : sectorNames[sector]}</h3>
              <ul className="people">
                {side.map((participation) => (
                  <Participant
                    key={participation.id}
                    participation={participation}
                    {...(space.may.change ? { onChange: () => setChanging(participation) } : {})}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
      <AddParticipantDialog space={space} open={adding} onClose={() => setAdding(false)} />
      <ParticipationDialog participation={changing} onClose={() => setChanging(null)} />
    </Section>
  );
}

function Participant({ participation, onChange }: { participation: ParticipationView; onChange?: () => void }) {
  const words = useWords(spacesWords).space;
  const roles = useWords(spaceRoleWords);
  const { party, role, validTo } = participation;
  return (
    <li className="person">
      <div>
        <span className="person-name">{party.name}</span>
        {party.organisationName !== null && party.organisationName !== party.name && (
          <span className="person-of">{party.organisationName}</span>
        )}
        {validTo !== null && (
          <span className="person-of">
            {words.until} <Moment at={validTo} />
          </span>
        )}
      </div>
      <span className={role === "lead" ? "role role-lead" : "role"}>{roles[role]}</span>
      {onChange !== undefined && (
        <button type="button" className="icon-button" aria-label={words.manage(party.name)} onClick={onChange}>
          <Icon path={editIcon} />
        </button>
      )}
    </li>
  );
}
