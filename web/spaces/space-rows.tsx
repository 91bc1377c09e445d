import { Link } from "@tanstack/react-router";
import type { SpaceSummary } from "../../contract/views.ts";
import { spacesWords } from "../../i18n/spaces.ts";
import { useWords } from "../ui/language.tsx";

export function SpaceRows({ spaces }: { spaces: SpaceSummary[] }) {
  const words = useWords(spacesWords);
  return (
    <ul className="rows">
      {spaces.map((space) => (
        <li key={space.id} className="row">
          <div className="row-main">
            <Link to="/spaces/$spaceId" params={{ spaceId: space.id }} className="row-title">
              {space.name}
            </Link>
            <p className="row-facts">
              {words.facts(space.participantCount, space.documentCount)} · {words.led}: {space.leads.join(", ")}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
