import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { actionsWords } from "../../i18n/actions.ts";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";
import { ActionRows } from "./action-rows.tsx";
import { actionsQuery } from "./queries.ts";

const shownMax = 5;

/** The next of what is one's own to do, on the overview. Nothing at all for those who owe nothing. */
export function MyActions() {
  const words = useWords(actionsWords);
  const left = (useQuery(actionsQuery(null)).data ?? []).filter(({ settled }) => settled === null);
  if (left.length === 0) return null;
  return (
    <Section title={words.mine} action={<Link to="/actions">{words.seeAll}</Link>}>
      <ActionRows actions={left.slice(0, shownMax)} withForum />
    </Section>
  );
}
