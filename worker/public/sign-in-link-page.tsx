import { recordWords } from "../../i18n/record.ts";
import type { Language } from "../../i18n/language.ts";
import { Page } from "./page.tsx";

/**
 * Where the link in a mail leads. Signing in takes a press of the button, because mail scanners open every link they see and would use the
 * token up before its owner does.
 */
export function SignInLinkPage({ language, token }: { language: Language; token: string }) {
  const words = recordWords[language].signIn;
  return (
    <Page language={language} title={words.title} address={`/sign-in/link?token=${encodeURIComponent(token)}`} indexed={false}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <form method="get" action="/api/auth/magic-link/verify">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="callbackURL" value="/welcome" />
        <input type="hidden" name="errorCallbackURL" value="/sign-in" />
        <button type="submit" class="button button-primary">
          {words.button}
        </button>
      </form>
      <p>{words.expired}</p>
    </Page>
  );
}
