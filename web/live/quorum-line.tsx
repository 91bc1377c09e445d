import type { LiveMeetingView } from "../../contract/live-answers.ts";
import { livePageWords } from "../../i18n/live-page.ts";
import { sectorWords } from "../../i18n/roles.ts";
import { doneIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { clockOf } from "./clock.ts";

/** Whether the forum may decide, in words. Said aloud when it changes. */
export function QuorumLine({ quorum }: { quorum: LiveMeetingView["quorum"] }) {
  const words = useWords(livePageWords).quorum;
  const sides = useWords(sectorWords);
  const { language } = useLanguage();
  if (quorum.rule === "none") return null;
  const sentence = quorum.met
    ? quorum.needed === null
      ? words.met
      : words.metBy(quorum.filled, quorum.seats)
    : quorum.needed === null
      ? words.missingSides(quorum.missingSectors.map((sector) => sides[sector]).join(", "))
      : words.missing(quorum.filled, quorum.needed);
  return (
    <p className={quorum.met ? "live-quorum" : "live-quorum live-quorum-missing"} role="status">
      <Icon path={quorum.met ? doneIcon : warningIcon} />
      <span>
        {sentence} {quorum.lostAt !== null && words.lost(clockOf(language, quorum.lostAt))}
      </span>
    </p>
  );
}
