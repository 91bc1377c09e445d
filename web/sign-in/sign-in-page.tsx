import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { FieldIssue } from "../../contract/problem.ts";
import type { DemoPersona } from "../../contract/demo.ts";
import { signInWords } from "../../i18n/sign-in.ts";
import { get, post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { Frame } from "../shell/frame.tsx";
import { useWords } from "../ui/language.tsx";
import { Page } from "../shell/page.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";

const route = getRouteApi("/sign-in");

/** Loose on purpose: only what cannot get a letter is stopped here. */
const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function SignInPage() {
  const words = useWords(signInWords);
  return (
    <Frame>
      <Page title={words.title} className="page-narrow" below={<p className="lede">{words.lede}</p>}>
        <LinkByMail />
        <DemoPeople />
      </Page>
    </Frame>
  );
}

function LinkByMail() {
  const words = useWords(signInWords);
  const { error } = route.useSearch();
  const [email, setEmail] = useState("");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const send = useSend(() => post("/auth/sign-in/magic-link", { email: email.trim() }));
  if (send.isSuccess) {
    const sent = words.sent(email.trim());
    return (
      <div className="panel" role="status">
        <h2>{sent.title}</h2>
        <p>{sent.text}</p>
        <button type="button" className="link-button" onClick={() => send.reset()}>
          {words.again}
        </button>
      </div>
    );
  }
  const ask = () => {
    const writable = emailAddress.test(email.trim());
    setRefused(writable ? [] : [{ path: "email", issue: email.trim() === "" ? "empty" : "not an e-mail address" }]);
    if (writable) send.mutate(undefined);
  };
  return (
    <div className="panel">
      {error !== undefined && (
        <div className="notice notice-warning" role="alert">
          <Icon path={warningIcon} />
          <div>
            <p className="notice-heading">{words.spent.what}</p>
            <p>{words.spent.next}</p>
          </div>
        </div>
      )}
      <Form onSubmit={ask} error={send.error} refused={refused} pending={send.isPending} submit={words.send}>
        <TextField label={words.email} help={words.emailHelp} name="email" type="email" value={email} onChange={setEmail} />
      </Form>
    </div>
  );
}

/** Offered where the address is this machine's own; anywhere else the server has none and nothing is shown. */
function DemoPeople() {
  const words = useWords(signInWords);
  const { next } = route.useSearch();
  const queries = useQueryClient();
  const personas = useQuery({ queryKey: ["demo"], queryFn: () => get<DemoPersona[]>("/demo/personas"), retry: false });
  const enter = useSend(
    (persona: DemoPersona) => post("/demo/sign-in", { as: persona.key }),
    () => {
      queries.clear();
      location.assign(next === "/" ? "/welcome" : next);
    },
  );
  if (personas.data === undefined || personas.data.length === 0) return null;
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{words.demo.title}</h2>
      <p>{words.demo.text}</p>
      {enter.isError && <ProblemNotice error={enter.error} />}
      <ul className="cards">
        {personas.data.map((persona) => (
          <li key={persona.key}>
            <button type="button" className="card card-button" onClick={() => enter.mutate(persona)}>
              <span className="card-title">
                <span className="sr-only">{words.demo.enter} </span>
                {persona.name}
              </span>
              <span className="card-text">
                {persona.organisation}
                {persona.note !== "" && <span className="card-note">{persona.note}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
