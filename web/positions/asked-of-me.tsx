import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { positionsWords } from "../../i18n/positions.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { askedOfMeQuery } from "./queries.ts";

/** What somebody asks my position on. Most people are asked for nothing, and see nothing of it. */
export function AskedOfMe() {
  const words = useWords(positionsWords).overview;
  const { data: asked } = useQuery(askedOfMeQuery);
  if (asked === undefined || asked.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className="rows">
        {asked.map(({ document, request }) => (
          <li key={document.id} className="row">
            <div className="row-main">
              <Link to="/documents/$documentId/position" params={{ documentId: document.id }} className="row-title">
                {document.title}
              </Link>
              {request.words !== "" && <p className="row-text">»{request.words}«</p>}
              <p className="row-facts">
                {words.until} <Moment at={request.until} /> · {request.askedBy?.name} · {document.space.name}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
