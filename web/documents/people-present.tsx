import { useEffect, useRef } from "react";
import type { PresentPerson } from "../../contract/room.ts";
import { documentPageWords } from "../../i18n/document-page.ts";
import { followingWords } from "../../i18n/following.ts";
import { useMe } from "../shell/session.ts";
import "../styles/people.scss";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { useFollowing } from "./following.ts";
import type { Session } from "./session.ts";
import { toneOf } from "./tones.ts";

/** Who is here now, and whom one follows. */
export function PeopleHere({ session, others }: { session: Session; others: PresentPerson[] }) {
  const words = useWords(documentPageWords).people;
  const follow = useWords(followingWords);
  const me = useMe();
  const announce = useAnnounce();
  const known = useRef(new Set<string>());
  useEffect(() => {
    for (const person of others) if (!known.current.has(person.personId)) announce(words.joined(person.name));
    known.current = new Set(others.map((person) => person.personId));
  }, [others, announce, words]);
  const following = useFollowing(session);
  const { followed, stop } = following;
  const person = others.find(({ personId }) => personId === followed?.personId);
  const before = useRef<PresentPerson | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = followed === null ? null : (person ?? null);
    if (followed !== null && person === undefined) stop();
    if (was === null ? person !== undefined : person?.personId !== was.personId) {
      if (person !== undefined) announce(follow.following(person.name));
      else if (was !== null) announce(others.includes(was) ? follow.stopped(was.name) : follow.left(was.name));
    }
  }, [followed, person, others, stop, announce, follow]);
  return (
    <Section title={words.title}>
      <ul className="present" aria-label={words.title}>
        <li>
          <span className={`dot ${toneOf(me.person.id)}`} aria-hidden="true" />
          <span>
            {me.person.name} ({words.you})<span className="person-of">{me.organisations[0]?.name}</span>
          </span>
        </li>
        {others.map((other) => (
          <li key={other.personId}>
            <span className={`dot ${toneOf(other.personId)}`} aria-hidden="true" />
            <span>
              {other.name}
              <span className="person-of">{other.organisation}</span>
            </span>
            <button
              type="button"
              className="link-button present-follow"
              aria-label={follow.of(other.name)}
              aria-pressed={other.personId === person?.personId}
              onClick={() => (other.personId === person?.personId ? stop() : following.follow(other.personId))}
            >
              {follow.follow}
            </button>
          </li>
        ))}
      </ul>
      {person !== undefined && followed !== null && (
        <div className={`following ${toneOf(person.personId)}`}>
          <p>
            <strong>{follow.following(person.name)}.</strong> {followed.isSomewhere ? follow.how : follow.nowhere(person.name)}
          </p>
          <button type="button" className="button button-secondary button-small" onClick={stop}>
            {follow.stop}
          </button>
        </div>
      )}
    </Section>
  );
}
