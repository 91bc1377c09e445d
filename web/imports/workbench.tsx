import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState, type FocusEvent } from "react";
import type { ImportWarning } from "../../contract/imports.ts";
import type { ImportedMeeting } from "../../contract/imported-views.ts";
import { importPageWords } from "../../i18n/import-page.ts";
import { FieldErrors } from "../ui/field.tsx";
import { useWords } from "../ui/language.tsx";
import type { Batch } from "./batch.ts";
import { useComparison } from "./comparison.ts";
import { minutesOf, whatBlocks } from "./confirm.ts";
import { takeOutNumber } from "./cpr.ts";
import { progressOf } from "./decisions.ts";
import { nameOfPointer } from "./field-names.ts";
import { focusField } from "./from.tsx";
import { ItemsPart } from "./items-part.tsx";
import { MeetingPart } from "./meeting-part.tsx";
import { identityOf, namesIn } from "./names.ts";
import { NamesPart } from "./names-part.tsx";
import { parts, placeOfPath, placeOfPointer, type Part } from "./parts.ts";
import type { Piece, ReadMinutes } from "./piece.ts";
import { fieldAt, placesOf, spanOf } from "./places.ts";
import { fieldOf, isDeclaredNotCpr, questionsOf } from "./questions.ts";
import { QuestionsPart } from "./questions-part.tsx";
import { SourcePane, type Shown } from "./source-pane.tsx";
import { StorePart } from "./store-part.tsx";
import { useStoring } from "./use-storing.ts";
import type { Work } from "./work.ts";

const route = getRouteApi("/app/forums/$forumId/import");

type Wanted = { attribute: "at" | "path"; value: string };

/** One draft beside its source. What has the focus is marked in the source; what is selected in the source is named. */
export function Workbench({
  batch,
  piece,
  read,
  name,
  onStored,
}: {
  batch: Batch;
  piece: Piece;
  read: ReadMinutes;
  name: string;
  onStored: (meeting: ImportedMeeting) => void;
}) {
  const words = useWords(importPageWords);
  const { part = "questions", item = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, work, text } = read;
  const places = useMemo(() => placesOf(draft), [draft]);
  const [shown, setShown] = useState<Shown>({ span: null, at: null });
  const [side, setSide] = useState<"draft" | "source">("draft");
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [beforeRemoval, setBeforeRemoval] = useState<Work | null>(null);
  // A field that is not filled in yet is no mistake before somebody has wanted to store.
  const [tried, setTried] = useState(false);
  if (part === "store" && !tried) setTried(true);
  const pane = useRef<HTMLDivElement>(null);
  const comparison = useComparison(piece.forumId, read).data;
  const candidates = (of: string) => comparison?.names.find((found) => found.name === of.trim())?.candidates ?? [];
  const resembles = (comparison?.resembles ?? []).filter(({ importId }) => importId !== piece.id);
  const questions = questionsOf(draft, work, text);
  const minutes = minutesOf(work, (of) => identityOf(of, candidates(of), work.identified).partyId, isDeclaredNotCpr(questions));
  const storing = useStoring(piece, read, minutes, onStored);
  const blocks = whatBlocks(minutes, new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }));

  useEffect(() => {
    if (wanted !== null && pane.current !== null && focusField(pane.current, wanted.attribute, wanted.value)) setWanted(null);
  }, [wanted, part, item, side]);

  const change = (changing: (work: Work) => Work) => {
    setBeforeRemoval(null);
    batch.change(piece.id, changing);
  };
  const remove = (changing: (work: Work) => Work) => {
    setBeforeRemoval(work);
    batch.change(piece.id, changing);
  };
  const turnTo = (which: "draft" | "source") => {
    setSide(which);
    // What is not seen cannot be scrolled: only now is the place looked up.
    setShown((before) => ({ ...before }));
  };
  const go = (to: { part: Part; item: number | null } | null, field: Wanted) => {
    if (to === null) return;
    setSide("draft");
    setWanted(field);
    void navigate({ search: (search) => ({ ...search, part: to.part, item: to.item === null ? search.item : to.item + 1 }) });
  };
  const goToPointer = (at: string) => go(placeOfPointer(work, at), { attribute: "at", value: at });
  const goToWarning = (warning: ImportWarning) => {
    const { span } = warning;
    const at = fieldOf(warning) ?? (span === null ? null : (fieldAt(places, span.start, span.end)?.at ?? null));
    if (at !== null) goToPointer(at);
    else turnTo("source");
  };
  const showWarning = ({ span }: ImportWarning) =>
    setShown({ span, at: span === null ? null : (fieldAt(places, span.start, span.end)?.at ?? null) });
  const takeOut = ({ span }: ImportWarning) => span !== null && void batch.keepTextOnly(piece.id, takeOutNumber(read, span));
  const showFocused = (event: FocusEvent) => {
    const at = event.target.closest<HTMLElement>("[data-at]")?.dataset["at"];
    if (at !== undefined) setShown({ span: spanOf(places, at), at });
  };
  const open = questions.filter(({ standing }) => standing === "open").length;
  const progress = progressOf(work);
  const suggested = namesIn(work).filter((of) => identityOf(of, candidates(of), work.identified).because === "suggested").length;
  const counts: Partial<Record<Part, string>> = {
    ...(open > 0 && { questions: words.work.open(open) }),
    ...(progress.total > 0 && { items: words.work.confirmed(progress.confirmed, progress.total) }),
    ...(suggested > 0 && { names: words.work.open(suggested) }),
  };
  return (
    <section className="workbench" aria-label={words.work.label(name)}>
      <div className="workbench-sides" role="group" aria-label={words.work.show}>
        {(["draft", "source"] as const).map((which) => (
          <button
            key={which}
            type="button"
            className={which === side ? "button button-primary button-small" : "button button-secondary button-small"}
            aria-pressed={which === side}
            onClick={() => turnTo(which)}
          >
            {which === "draft" ? words.work.showDraft : words.work.showSource}
          </button>
        ))}
      </div>
      <div className={`workbench-columns workbench-shows-${side}`}>
        <div ref={pane} className="draft-pane" onFocus={showFocused}>
          <nav className="part-nav" aria-label={words.work.parts}>
            <ul>
              {parts.map((which) => (
                <li key={which}>
                  <Link
                    from="/forums/$forumId/import"
                    to="."
                    search={(search) => ({ ...search, part: which })}
                    aria-current={which === part ? "step" : undefined}
                    resetScroll={false}
                  >
                    {words.work.part[which]}
                    {counts[which] !== undefined && <span className="part-count">{counts[which]}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {beforeRemoval !== null && (
            <p className="notice" role="status">
              {words.work.removed}{" "}
              <button type="button" className="link-button" onClick={() => change(() => beforeRemoval)}>
                {words.work.undo}
              </button>
            </p>
          )}
          <FieldErrors value={blocks.filter(({ issue }) => issue !== "empty" || tried)}>
            {part === "questions" && (
              <QuestionsPart
                questions={questions}
                work={work}
                onAsk={showWarning}
                onAnswer={(key, answer) => change((current) => ({ ...current, answers: answered(current.answers, key, answer) }))}
                onGoTo={goToWarning}
                onTakeOut={takeOut}
              />
            )}
            {part === "meeting" && <MeetingPart work={work} change={change} remove={remove} />}
            {part === "items" && (
              <ItemsPart
                work={work}
                change={change}
                remove={remove}
                place={Math.min(item, Math.max(1, work.items.length)) - 1}
                onPlace={(place) => void navigate({ search: (search) => ({ ...search, item: place + 1 }), resetScroll: false })}
              />
            )}
            {part === "names" && (
              <NamesPart
                work={work}
                candidates={candidates}
                onSay={(of, partyId) => change((current) => ({ ...current, identified: { ...current.identified, [of]: partyId } }))}
              />
            )}
            {part === "store" && (
              <StorePart
                work={work}
                questions={questions}
                blocks={blocks}
                resembles={resembles}
                openNames={suggested}
                storing={storing}
                onEvenIf={(evenIfResembles) => change((current) => ({ ...current, evenIfResembles }))}
                onField={(path) => go(placeOfPath(path), { attribute: "path", value: path })}
                onQuestion={({ warning }) => goToWarning(warning)}
              />
            )}
          </FieldErrors>
          {/* On a narrow screen the other way there is a long form up. */}
          <button type="button" className="link-button to-source" onClick={() => turnTo("source")}>
            {words.work.toSource}
          </button>
        </div>
        <SourcePane
          text={text}
          places={places}
          shown={shown}
          nameOf={(at) => nameOfPointer(words, draft, work, at)}
          onShow={setShown}
          onGoTo={goToPointer}
        />
      </div>
    </section>
  );
}

function answered(answers: Work["answers"], key: string, answer: "right" | "corrected" | null): Work["answers"] {
  const { [key]: _, ...others } = answers;
  return answer === null ? others : { ...others, [key]: answer };
}
