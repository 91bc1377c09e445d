import { useState } from "react";
import { sectors } from "../../contract/organisation.ts";
import type { ParticipationView, SpaceView } from "../../contract/views.ts";
import { byDanishName, shortDate } from "../../i18n/language.ts";
import { lettingInWords } from "../../i18n/letting-in.ts";
import { sectorWords, spaceRoleWords } from "../../i18n/roles.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import "../styles/people.scss";
import { useAnnounce } from "../ui/announcer.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { editIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { AtTheDoor } from "./at-the-door.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { AddParticipantDialog, ParticipationDialog } from "./participation-dialogs.tsx";

/** Who takes part, by sector: the sides of the agreement are what people look for first. */
export function Participants({ space }: { space: SpaceView }) {
  const words = useWords(spacesWords).space;
  const sectorNames = useWords(sectorWords);
  const lettingIn = useWords(lettingInWords);
  const [adding, setAdding] = useState(false);
  const [inviting, setInviting] = useState(false);
  const [ended, setEnded] = useState<ParticipationView | null>(null);
  const [changing, setChanging] = useState<ParticipationView | null>(null);
  return (
    <Section
      title={words.participants}
      lede={words.participantsLede}
      action={
        space.may.change && (
          <div className="buttons buttons-small">
            <button type="button" className="button button-secondary button-small" onClick={() => setInviting(true)}>
              {lettingIn.invite.open}
            </button>
            <button type="button" className="button button-secondary button-small" onClick={() => setAdding(true)}>
              {words.addParticipant}
            </button>
          </div>
        )
      }
    >
      {space.may.change && <AtTheDoor space={space} />}
      {ended !== null && <Undo space={space} ended={ended} onDone={() => setEnded(null)} />}
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
      <InviteDialog space={space} open={inviting} onClose={() => setInviting(false)} />
      <ParticipationDialog space={space} participation={changing} onEnded={setEnded} onClose={() => setChanging(null)} />
    </Section>
  );
}

/** A week ahead whoever leads should see it. */
const soonMs = 7 * 24 * 60 * 60 * 1000;

function LastDay({ day }: { day: string }) {
  const words = useWords(lettingInWords).ending;
  const spaces = useWords(spacesWords).space;
  const { language } = useLanguage();
  const isSoon = Date.parse(day) - Date.now() < soonMs;
  return isSoon ? (
    <Tag tone="warning">{words.soon(shortDate(language, new Date(`${day}T12:00:00Z`)))}</Tag>
  ) : (
    <span className="person-of">
      {spaces.until} <Moment at={day} />
    </span>
  );
}

/** In place of asking beforehand: whoever was taken out by mistake is in again with one press. */
function Undo({ space, ended, onDone }: { space: SpaceView; ended: ParticipationView; onDone: () => void }) {
  const words = useWords(lettingInWords).undo;
  const announce = useAnnounce();
  const { party, role, validTo } = ended;
  const undo = useSend(
    () => post(`/spaces/${space.id}/participations`, { partyId: party.id, role, validTo }),
    () => {
      announce(words.undone(party.name));
      onDone();
    },
  );
  return (
    <div className="notice participation-undo">
      <p>{words.text(party.name)}</p>
      <button type="button" className="button button-secondary button-small" onClick={() => undo.mutate(undefined)}>
        {words.action}
      </button>
      {undo.isError && <ProblemNotice error={undo.error} />}
    </div>
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
        {validTo !== null && <LastDay day={validTo} />}
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
