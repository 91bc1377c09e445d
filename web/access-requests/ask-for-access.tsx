import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AboutId, OwnAccessRequest } from "../../contract/access-request.ts";
import { longDateTime } from "../../i18n/language.ts";
import { lettingInWords } from "../../i18n/letting-in.ts";
import { get, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { ProseField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useLanguage, useWords } from "../ui/language.tsx";
import { Section } from "../ui/section.tsx";

const ownRequestsQuery = queryOptions({ queryKey: ["access-requests"], queryFn: () => get<OwnAccessRequest[]>("/access-requests") });

/** Under what was not found: it may be there for others. The page is the same whether or not it is. */
export function AskForAccess({ about }: { about: AboutId }) {
  const words = useWords(lettingInWords).ask;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [reason, setReason] = useState("");
  const { data: own } = useQuery(ownRequestsQuery);
  const ask = useSend(
    () => post("/access-requests", { about, words: reason }),
    () => announce(words.sent),
  );
  if (own === undefined) return null;
  const asked = own.find((request) => request.about === about);
  return (
    <Section title={words.title}>
      {asked !== undefined ? (
        <p>{words.waiting(longDateTime(language, new Date(asked.askedAt)))}</p>
      ) : (
        <>
          <p className="section-lede">{words.lede}</p>
          <Form onSubmit={() => ask.mutate(undefined)} error={ask.error} pending={ask.isPending} submit={words.send}>
            <ProseField name="words" label={words.words} help={words.wordsHelp} value={reason} onChange={setReason} rows={3} optional />
          </Form>
        </>
      )}
    </Section>
  );
}
