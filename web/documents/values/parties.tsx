import { useQuery } from "@tanstack/react-query";
import { lazy, useContext, useId, useState } from "react";
import type { Id } from "../../../contract/ids.ts";
import { seatRoles } from "../../../contract/organisation.ts";
import { seatRoleWords } from "../../../i18n/roles.ts";
import { valueFormWords } from "../../../i18n/value-form.ts";
import type { FieldName } from "../../../text/fields.ts";
import { valuesOf } from "../../../text/values.ts";
import { forumsQuery } from "../../forums/queries.ts";
import { spaceQuery } from "../../spaces/queries.ts";
import { Beside } from "../../ui/beside.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { closeIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tick } from "../../ui/form.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";
import { addValue, removeValues } from "./changes.ts";
import type { LiveValue } from "./live-values.ts";
import { PlaceContext } from "./place.ts";

const PartyPicker = lazy(async () => ({ default: (await import("../../spaces/party-picker.tsx")).PartyPicker }));

type Party = { id: string; name: string };
type Parties = { session: Session; field: FieldName; values: LiveValue[]; labelledBy: string };

/** Those who are picked, and a way to pick more. Which ones there are to pick from is the field's. */
export function ValueParties(parties: Parties) {
  if (parties.field === "participants") return <Participants {...parties} />;
  return (
    <>
      <Picked {...parties} />
      {parties.field === "lead" || parties.field === "addressedTo" ? <FromDirectory {...parties} /> : <FromForums {...parties} />}
    </>
  );
}

const isPicked = (values: LiveValue[], id: string): boolean => values.some(({ element }) => element.getAttribute("id") === id);

/** Who was picked by two people at once stands there twice, and goes as one. */
function usePicking({ session, field, values }: Parties) {
  const words = useWords(valueFormWords);
  const announce = useAnnounce();
  return {
    pick: ({ id, name }: Party) => {
      if (isPicked(values, id)) return;
      addValue(session, field, "party", { id, name });
      announce(words.added(name));
    },
    drop: (id: string) => {
      const elements = values.map(({ element }) => element).filter((element) => element.getAttribute("id") === id);
      removeValues(session, field, elements);
      announce(words.removed);
    },
  };
}

const partiesIn = (values: LiveValue[]): Party[] =>
  valuesOf(
    values.map(({ node }) => node),
    "party",
  ).map(({ attribute }) => ({ id: attribute("id"), name: attribute("name") }));

function Picked(parties: Parties) {
  const words = useWords(valueFormWords);
  const { drop } = usePicking(parties);
  const picked = partiesIn(parties.values);
  if (picked.length === 0) return null;
  return (
    <ul className="value-parties" aria-label={words.picked}>
      {picked.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button type="button" className="icon-button" aria-label={words.removeParty(name)} onClick={() => drop(id)}>
            <Icon path={closeIcon} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function FromDirectory(parties: Parties) {
  const words = useWords(valueFormWords);
  const { pick } = usePicking(parties);
  /** A new picker after each choice, with nothing typed in it. */
  const [turn, setTurn] = useState(0);
  const { label = "", help = "" } = words.parties[parties.field] ?? {};
  return (
    <Beside>
      <PartyPicker
        key={turn}
        label={label}
        help={help}
        onPick={(entry) => {
          if (entry === null) return;
          pick(entry);
          setTurn((before) => before + 1);
        }}
      />
    </Beside>
  );
}

function FromForums(parties: Parties) {
  const words = useWords(valueFormWords);
  const roles = useWords(seatRoleWords);
  const { forum } = useContext(PlaceContext);
  const id = useId();
  const { pick } = usePicking(parties);
  const forums = useQuery(forumsQuery).data ?? [];
  const inRoles: Party[] =
    parties.field !== "holder" || forum === null
      ? []
      : seatRoles.map((role) => ({ id: `${forum.id}/${role}`, name: words.roleIn(roles[role], forum.name) }));
  const all: Party[] = [...forums, ...inRoles];
  const options = (list: readonly Party[]) =>
    list
      .filter((party) => !isPicked(parties.values, party.id))
      .map((party) => (
        <option key={party.id} value={party.id}>
          {party.name}
        </option>
      ));
  return (
    <div className="value-pick">
      <label className="value-label" htmlFor={id}>
        {words.parties[parties.field]?.label}
      </label>
      <select
        id={id}
        className="form-select"
        value=""
        onChange={(event) => {
          const picked = all.find((party) => party.id === event.target.value);
          if (picked !== undefined) pick(picked);
        }}
      >
        <option value="">{words.chooseForum}</option>
        <optgroup label={words.forums}>{options(forums)}</optgroup>
        {inRoles.length > 0 && <optgroup label={words.roles}>{options(inRoles)}</optgroup>}
      </select>
    </div>
  );
}

/** A template is in no space, and a document that begins with it gets those of its own. */
function Participants(parties: Parties) {
  const { spaceId } = useContext(PlaceContext);
  return spaceId === null ? null : <OfSpace {...parties} spaceId={spaceId} />;
}

/** The space's organisations and units, and those that took part when they were picked and are in the space no more. */
function OfSpace({ spaceId, ...parties }: Parties & { spaceId: Id<"space"> }) {
  const words = useWords(valueFormWords);
  const { pick, drop } = usePicking(parties);
  const space = useQuery({ ...spaceQuery(spaceId), staleTime: 60_000 });
  const picked = partiesIn(parties.values);
  const inSpace = (space.data?.participations ?? []).map(({ party }) => party).filter(({ kind }) => kind !== "person");
  const offered: Party[] = [...inSpace, ...picked.filter(({ id }) => !inSpace.some((party) => party.id === id))];
  return (
    <div role="group" aria-labelledby={parties.labelledBy} className="value-participants">
      <p className="value-hint">{words.parties.participants?.help}</p>
      {offered.map((party) => (
        <Tick
          key={party.id}
          label={party.name}
          checked={picked.some(({ id }) => id === party.id)}
          onChange={(on) => (on ? pick(party) : drop(party.id))}
        />
      ))}
    </div>
  );
}
