import { sectionKeys, standardItemKinds, type ForumRules } from "../../contract/forum-rules.ts";
import type { ForumRulesView } from "../../contract/seat.ts";
import { labelOfStoredField } from "../../i18n/documents.ts";
import { forumRulesWords } from "../../i18n/forum-rules.ts";
import { put } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { ChangedMeanwhile, otherThanClash } from "../ui/changed-meanwhile.tsx";
import { clashesOf, useEdits } from "../ui/edits.ts";
import { SelectField, TextField } from "../ui/field.tsx";
import { Choices, Form, Tick } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { useSaidOfRules } from "./said-of-rules.ts";

type Change = (part: Partial<ForumRules>) => void;

/** All rules of a forum at once: they are saved together, because they are read together. */
export function RulesForm({ view, onClose }: { view: ForumRulesView; onClose: () => void }) {
  const words = useWords(forumRulesWords);
  const announce = useAnnounce();
  const edits = useEdits(view.rules);
  const { now: rules, set: change } = edits;
  const { labels, said } = useSaidOfRules();
  const save = useSend(
    () => put<ForumRulesView>(`/forums/${view.forum.id}/rules`, { rules, seen: { ...view.rules, ...edits.seen } }),
    () => {
      announce(words.saved);
      onClose();
    },
  );
  const { publicationLead } = rules;
  return (
    <Form
      onSubmit={() => save.mutate(undefined)}
      error={otherThanClash(save.error, edits.clashes)}
      pending={save.isPending}
      submit={words.save}
      onCancel={onClose}
    >
      <TextField
        name="rules.publicationLead.days"
        label={words.lead.days}
        help={words.lead.help}
        value={String(publicationLead.days)}
        onChange={(typed) => change({ publicationLead: { ...publicationLead, days: Number(typed.replaceAll(/\D/g, "").slice(0, 2)) } })}
      />
      <Tick
        label={words.lead.weekdays}
        checked={publicationLead.weekdaysOnly}
        onChange={(weekdaysOnly) => change({ publicationLead: { ...publicationLead, weekdaysOnly } })}
      />
      <Choices
        legend={words.minutes.label}
        value={rules.minutesPolicy}
        onChange={(minutesPolicy) => change({ minutesPolicy })}
        choices={(["same_meeting", "next_meeting"] as const).map((value) => ({ value, label: words.minutes[value] }))}
      />
      <Choices
        legend={words.quorum.label}
        value={rules.quorum.rule}
        onChange={(rule) => change({ quorum: { rule } })}
        choices={(["half_of_seats", "more_than_half", "one_per_sector", "none"] as const).map((value) => ({
          value,
          label: words.quorum[value],
        }))}
      />
      <Choices
        legend={words.numbering.label}
        value={rules.numbering}
        onChange={(numbering) => change({ numbering })}
        choices={(["per_year", "running"] as const).map((value) => ({ value, label: words.numbering[value] }))}
      />
      <SectionsPart rules={rules} onChange={change} />
      <StandardItemsPart rules={rules} onChange={change} />
      <ChangedMeanwhile clashes={clashesOf(edits, labels, said, save.reset)} />
    </Form>
  );
}

function SectionsPart({ rules: { sections }, onChange }: { rules: ForumRules; onChange: Change }) {
  const words = useWords(forumRulesWords).sections;
  const { language } = useLanguage();
  const unused = sectionKeys.filter((key) => !sections.some((section) => section.key === key));
  return (
    <fieldset className="field">
      <legend className="form-label">{words.label}</legend>
      <span className="form-hint">{words.help}</span>
      {[...sections.map(({ key }) => key), ...unused].map((key) => {
        const label = labelOfStoredField(language, "agenda_item", key);
        const section = sections.find((candidate) => candidate.key === key);
        return (
          <div key={key} className="section-rule">
            <Tick
              label={words.use(label)}
              checked={section !== undefined}
              onChange={(on) =>
                onChange({ sections: on ? [...sections, { key, required: false }] : sections.filter((other) => other.key !== key) })
              }
            />
            {section !== undefined && (
              <Tick
                label={words.must(label)}
                checked={section.required}
                onChange={(required) => onChange({ sections: sections.map((other) => (other.key === key ? { key, required } : other)) })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function StandardItemsPart({ rules: { standardItems }, onChange }: { rules: ForumRules; onChange: Change }) {
  const words = useWords(forumRulesWords).standard;
  const set = (place: number, part: Partial<ForumRules["standardItems"][number]>) =>
    onChange({ standardItems: standardItems.map((item, index) => (index === place ? { ...item, ...part } : item)) });
  return (
    <fieldset className="field">
      <legend className="form-label">{words.label}</legend>
      {standardItems.map((item, place) => (
        <div key={place} className="standard-rule">
          <TextField
            name={`rules.standardItems.${place}.title`}
            label={words.name}
            value={item.title}
            onChange={(title) => set(place, { title })}
          />
          <SelectField
            name={`rules.standardItems.${place}.kind`}
            label={words.kind}
            value={item.kind}
            onChange={(value) => set(place, { kind: standardItemKinds.find((kind) => kind === value) ?? item.kind })}
            options={standardItemKinds.map((value) => ({ value, label: words[value] }))}
          />
          <SelectField
            name={`rules.standardItems.${place}.position`}
            label={words.position}
            value={item.position}
            onChange={(value) => set(place, { position: value === "last" ? "last" : "first" })}
            options={(["first", "last"] as const).map((value) => ({ value, label: words[value] }))}
          />
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ standardItems: standardItems.filter((_, index) => index !== place) })}
          >
            {words.remove(item.title)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button button-secondary button-small"
        onClick={() => onChange({ standardItems: [...standardItems, { kind: "briefing", title: "", position: "first" }] })}
      >
        {words.add}
      </button>
    </fieldset>
  );
}
