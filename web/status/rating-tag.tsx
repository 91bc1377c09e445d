import type { Rating } from "../../contract/status.ts";
import { statusWords } from "../../i18n/status.ts";
import { useWords } from "../ui/language.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";

const tones: Record<Rating, Tone> = { green: "done", yellow: "warning", red: "stopped" };

/** How one side of an initiative goes, in words; the colour and the shape only repeat them. */
export function RatingTag({ side, rating }: { side: "result" | "timetable"; rating: Rating | null }) {
  const words = useWords(statusWords);
  return (
    <p>
      <span className="quiet">{words[side]}</span>{" "}
      {rating === null ? <Tag tone="quiet">{words.missing}</Tag> : <Tag tone={tones[rating]}>{words.ratings[side][rating]}</Tag>}
    </p>
  );
}
