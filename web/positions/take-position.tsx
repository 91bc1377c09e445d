import { useState } from "react";
import { stances, type NewPosition, type PositionsView, type Stance } from "../../contract/position.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { positionsWords } from "../../i18n/positions.ts";
import { ProblemError, put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { LeftBehind } from "../documents/submission/left-behind.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { ProseField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";
import { warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

type TakePositionProps = {
  view: PositionsView;
  /** Whether the text changed under whoever was about to save. */
  isChanged: boolean;
  onChanged: () => Promise<void>;
  onTaken: () => void;
};

/** What one says to the text that is on the page, and to no other. */
export function TakePosition({ view, isChanged, onChanged, onTaken }: TakePositionProps) {
  const all = useWords(positionsWords);
  const words = all.page;
  const announce = useAnnounce();
  const { mine } = view;
  const [stance, setStance] = useState<Stance | null>(mine?.stance ?? null);
  const [remark, setRemark] = useState(mine?.words ?? "");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const send = useSend(
    (position: NewPosition) =>
      put<PositionsView>(`/documents/${view.document.id}/positions/mine`, position).catch(async (error: unknown) => {
        if (error instanceof ProblemError && error.code === "text_changed") await onChanged();
        throw error;
      }),
    (_answer, position) => {
      onTaken();
      announce(words.taken(all.stances[position.stance]));
    },
  );
  const textChanged = send.error instanceof ProblemError && send.error.code === "text_changed";
  const hasWritten = stance !== (mine?.stance ?? null) || remark !== (mine?.words ?? "");
  // Whoever has begun keeps the words, also where the text was sent on meanwhile.
  if (!view.may.take && !hasWritten) return null;
  const save = () => {
    const isMissing = stance === "agree_with_remark" && remark.trim() === "";
    setRefused(isMissing ? [{ path: "words", issue: "empty" }] : []);
    if (stance !== null && !isMissing) send.mutate({ stance, words: remark, sha256: view.sha256 });
  };
  return (
    <div id="position">
      <Section title={words.position} lede={words.positionText}>
        {!view.may.take && (
          <div className="notice notice-warning" role="alert">
            <Icon path={warningIcon} />
            <p>
              {words.over} {words.overWritten}
            </p>
          </div>
        )}
        {view.may.take && (isChanged || (mine !== null && !mine.isOnTextOfNow)) && (
          <div className="notice notice-warning" role={isChanged ? "alert" : undefined}>
            <Icon path={warningIcon} />
            <p>{isChanged ? words.changed : words.older}</p>
          </div>
        )}
        <Form
          onSubmit={save}
          error={textChanged ? null : send.error}
          about={<LeftBehind kind={view.document.kind} error={send.error} />}
          refused={refused}
          pending={send.isPending}
          submit={mine === null ? words.take : words.change}
        >
          <Choices
            legend={words.legend}
            value={stance}
            onChange={setStance}
            choices={stances.map((value) => ({ value, label: all.stances[value], help: all.stanceHelp[value] }))}
          />
          <ProseField
            name="words"
            label={words.remark}
            help={words.remarkHelp}
            value={remark}
            onChange={setRemark}
            rows={3}
            optional={stance !== "agree_with_remark"}
          />
        </Form>
      </Section>
    </div>
  );
}
