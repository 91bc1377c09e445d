import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Id } from "../../contract/ids.ts";
import type { TemplateSummary, TemplateView } from "../../contract/template.ts";
import { documentKindWords } from "../../i18n/documents.ts";
import { templateWords } from "../../i18n/templates.ts";
import { patch } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Loaded } from "../shell/loaded.tsx";
import { useAnnounce } from "../ui/announcer.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Section } from "../ui/section.tsx";
import { Tag } from "../ui/tag.tsx";
import { templatesQuery } from "./queries.ts";
import { TemplateDialog } from "./template-dialog.tsx";

/** A forum's templates: for everybody to see, and for those who lead it to make, rename and take out of use. */
export function TemplateList({ forumId, mayChange }: { forumId: Id<"forum">; mayChange: boolean }) {
  const words = useWords(templateWords);
  const query = useQuery(templatesQuery(forumId));
  const [asked, setAsked] = useState<TemplateSummary | "new" | null>(null);
  return (
    <Section
      title={words.title}
      lede={words.lede}
      action={
        mayChange && (
          <button type="button" className="button button-secondary button-small" onClick={() => setAsked("new")}>
            {words.add}
          </button>
        )
      }
    >
      <Loaded query={query} lines={3}>
        {(templates) => (templates.length === 0 ? <Empty>{words.none}</Empty> : <Rows {...{ templates, mayChange, onRename: setAsked }} />)}
      </Loaded>
      <TemplateDialog forumId={forumId} template={asked} onClose={() => setAsked(null)} />
    </Section>
  );
}

type RowsProps = { templates: TemplateSummary[]; mayChange: boolean; onRename: (template: TemplateSummary) => void };

function Rows({ templates, mayChange, onRename }: RowsProps) {
  const words = useWords(templateWords);
  const kinds = useWords(documentKindWords);
  return (
    <ul className="rows rows-quiet">
      {templates.map((template) => (
        <li key={template.id} className="row">
          <div className="row-main">
            <p className="row-title">
              <Link to="/templates/$templateId" params={{ templateId: template.id }}>
                {template.name}
              </Link>{" "}
              {template.isRetired && <Tag tone="quiet">{words.retired}</Tag>}
            </p>
            <p className="row-facts">{kinds[template.kind]}</p>
          </div>
          {mayChange && (
            <div className="row-actions">
              <Press label={words.rename} name={template.name} onPress={() => onRename(template)} />
              <Retiring template={template} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Out of use, and back again. Each by itself: whoever takes several out of use waits for none of them. */
function Retiring({ template: { id, name, isRetired } }: { template: TemplateSummary }) {
  const words = useWords(templateWords);
  const announce = useAnnounce();
  const move = useSend(
    () => patch<TemplateView>(`/templates/${id}`, { isRetired: !isRetired }),
    (after) => announce(after.isRetired ? words.retiredNow(name) : words.backAgain(name)),
  );
  return (
    <>
      <Press label={isRetired ? words.bringBack : words.retire} name={name} onPress={() => move.mutate(undefined)} />
      {move.isError && <ProblemNotice error={move.error} />}
    </>
  );
}

const Press = ({ label, name, onPress }: { label: string; name: string; onPress: () => void }) => (
  <button type="button" className="link-button" aria-label={`${label}: ${name}`} onClick={onPress}>
    {label}
  </button>
);
