import type { Language } from "../../i18n/language.ts";
import { Page } from "./page.tsx";

/** A page that only says one thing, such as that there is nothing here. */
export function MessagePage({ language, title, text, address }: { language: Language; title: string; text: string; address: string }) {
  return (
    <Page language={language} title={title} address={address} indexed={false}>
      <h1>{title}</h1>
      <p>{text}</p>
    </Page>
  );
}
