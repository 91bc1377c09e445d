import type { Child } from "hono/jsx";
import { invitationPageWords } from "../../i18n/invitation-page.ts";
import { longDate, type Language } from "../../i18n/language.ts";
import { spaceRoleHelp } from "../../i18n/roles.ts";
import { Page } from "../public/page.tsx";
import type { InvitationRow } from "./invitations.ts";

type Shown = {
  language: Language;
  token: string;
  row: InvitationRow;
  space: string;
  by: string;
  /** Whether the address is nobody's here, who then is asked for a name. */
  isNew: boolean;
  /** Whether they pressed without having given it. */
  isNameMissing: boolean;
};

/** What somebody is invited to. Accepting takes a press of the button, because mail scanners open every link they see. */
export function InvitationPage({ language, token, row, space, by, isNew, isNameMissing }: Shown) {
  const words = invitationPageWords[language];
  return (
    <InvitationFrame language={language} title={words.title(space)} token={token}>
      <p>{words.lede(by, space)}</p>
      {row.words === "" ? null : <blockquote class="record-quote">{row.words}</blockquote>}
      <p>{`${words.can}: ${spaceRoleHelp[language][row.role]}`}</p>
      {row.validTo === null ? null : <p>{words.until(longDate(language, new Date(`${row.validTo}T12:00:00Z`)))}</p>}
      <p class="record-help">{words.address(row.email)}</p>
      <form method="post" action="/invitation">
        <input type="hidden" name="token" value={token} />
        {isNew ? (
          <p>
            <label class="form-label" for="name">
              {words.name}
            </label>
            <span class="form-hint" id="name-help">
              {words.nameHelp}
            </span>
            {isNameMissing ? (
              <span class="form-error-message" id="name-error" role="alert">
                {words.nameMissing}
              </span>
            ) : null}
            <input
              class="form-input"
              id="name"
              name="name"
              maxlength={100}
              autocomplete="name"
              aria-describedby={isNameMissing ? "name-help name-error" : "name-help"}
              aria-invalid={isNameMissing ? "true" : undefined}
            />
          </p>
        ) : null}
        <button type="submit" class="button button-primary">
          {words.accept}
        </button>
      </form>
    </InvitationFrame>
  );
}

/** A page that says how an invitation stands, and perhaps where to go. */
export function InvitationMessage({
  language,
  token,
  title,
  text,
  way,
}: {
  language: Language;
  token: string;
  title: string;
  text: string;
  way?: string;
}) {
  return (
    <InvitationFrame language={language} title={title} token={token}>
      <p>{text}</p>
      {way === undefined ? null : (
        <p>
          <a href="/sign-in">{way}</a>
        </p>
      )}
    </InvitationFrame>
  );
}

function InvitationFrame({ language, title, token, children }: { language: Language; title: string; token: string; children: Child }) {
  return (
    <Page language={language} title={title} address={`/invitation?token=${encodeURIComponent(token)}`} indexed={false}>
      <h1>{title}</h1>
      {children}
    </Page>
  );
}
