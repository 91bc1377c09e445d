import { outcomes } from "../../contract/decision.ts";
import type { RecordQuery } from "../../contract/record.ts";
import type { Language } from "../../i18n/language.ts";
import { outcomeWords } from "../../i18n/outcomes.ts";
import { publicPageWords } from "../../i18n/public-pages.ts";

/** What the record can be narrowed by. */
export type Choices = { forums: { id: string; name: string }[]; organisations: { id: string; name: string }[]; years: string[] };

type Asked = Pick<RecordQuery, "q"> & Partial<Pick<RecordQuery, "forum" | "year" | "outcome" | "organisation">>;

/** A question to the record. Its answer has an address, which is all the state there is. */
export function SearchForm({ language, asked, choices }: { language: Language; asked: Asked; choices: Choices }) {
  const words = publicPageWords[language].search;
  const ofOutcome = outcomes.filter((outcome) => outcome !== "unknown").map((id) => ({ id, name: outcomeWords[language][id] }));
  return (
    <form class="record-form" method="get" action="/public/search" role="search">
      {language === "en" ? <input type="hidden" name="lang" value="en" /> : null}
      <div class="record-form-words">
        <label for="q">{words.words}</label>
        <input class="form-input" type="search" id="q" name="q" value={asked.q} maxlength={200} aria-describedby="q-help" />
        <p class="record-help" id="q-help">
          {words.help}
        </p>
      </div>
      <Choice name="forum" label={words.forum} any={words.any} chosen={asked.forum} options={choices.forums} />
      <Choice name="year" label={words.year} any={words.any} chosen={asked.year} options={choices.years.map((id) => ({ id, name: id }))} />
      <Choice name="outcome" label={words.outcome} any={words.any} chosen={asked.outcome} options={ofOutcome} />
      <Choice
        name="organisation"
        label={words.organisation}
        help={words.organisationHelp}
        any={words.any}
        chosen={asked.organisation}
        options={choices.organisations}
      />
      <button type="submit" class="button button-primary">
        {words.submit}
      </button>
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  help?: string;
  any: string;
  chosen: string | undefined;
  options: { id: string; name: string }[];
};

function Choice({ name, label, help, any, chosen, options }: ChoiceProps) {
  return (
    <div>
      <label for={name}>{label}</label>
      <select class="form-select" id={name} name={name} aria-describedby={help === undefined ? undefined : `${name}-help`}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.id} selected={option.id === chosen}>
            {option.name}
          </option>
        ))}
      </select>
      {help === undefined ? null : (
        <p class="record-help" id={`${name}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}
