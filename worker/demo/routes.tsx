import { Hono, type Context } from "hono";
import { demoSignInSchema, type DemoPersona } from "../../contract/demo.ts";
import { longDateTime } from "../../i18n/language.ts";
import { recordWords } from "../../i18n/record.ts";
import type { AppEnv } from "../access/context.ts";
import { demoPersonPrefix, listDemoPeople } from "../access/people.ts";
import { openSessions } from "../access/session.ts";
import { noteSignIn } from "../audit/log.ts";
import { seatsOf } from "../forums/seats.ts";
import { organisationNamesOf } from "../organisations/memberships.ts";
import { copenhagenDate } from "../platform/clock.ts";
import { offersDemo } from "../platform/env.ts";
import { readAtMost, readJson } from "../platform/input.ts";
import { listMailbox, sendMail } from "../platform/mail.ts";
import { found, problemResponse, refuse, settled } from "../platform/refusal.ts";
import { document, Page } from "../public/page.tsx";
import { languageAsked } from "../public/answer.tsx";

const receivedMaxBytes = 64 * 1024;

/** Shortcuts for a developer's own machine. Each asks whether this address offers them, and is otherwise not there. */
export const demoRoutes = new Hono<AppEnv>()
  .get("/api/demo/personas", async (c) => {
    onlyWhereOffered(c);
    return c.json(await listPersonas(c));
  })
  .post("/api/demo/sign-in", async (c) => {
    onlyWhereOffered(c);
    const { as: key } = settled(await readJson(c.req.raw, demoSignInSchema));
    const persona = found((await listDemoPeople(c.var.database)).find((person) => keyOf(person.id) === key));
    const auth = openSessions(c.env, c.var.database, c.var.now, noteSignIn);
    return auth.api.signInKnown({ body: { personId: persona.id }, headers: c.req.raw.headers, asResponse: true });
  })
  .post("/dev/receiver", async (c) => {
    // Plays an organisation's records system: what it is told lands in the mailbox, with the headers by which it could verify it.
    onlyWhereOffered(c);
    const body = await readAtMost(c.req.raw.body, receivedMaxBytes);
    if (body === null) return problemResponse(refuse("body_too_large"));
    const headers = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => `${name}: ${c.req.header(name) ?? ""}`);
    const text = [...headers, "", new TextDecoder().decode(body)].join("\n");
    settled(
      await sendMail(
        c.env,
        c.var.database,
        { to: "/dev/receiver", subject: `Webhook ${c.req.header("webhook-id") ?? ""}`, text },
        c.var.now,
      ),
    );
    return c.body(null, 204);
  })
  .get("/dev/mailbox", async (c) => {
    onlyWhereOffered(c);
    const language = languageAsked(c);
    const words = recordWords[language].mailbox;
    const mails = await listMailbox(c.var.database);
    const page = (
      <Page language={language} title={words.title} address="/dev/mailbox" indexed={false}>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {mails.length === 0 ? <p>{words.empty}</p> : null}
        {mails.map((mail) => (
          <article class="record-mail">
            <h2>{mail.subject}</h2>
            <p class="record-help">{`${words.to}: ${mail.to} · ${words.sent}: ${longDateTime(language, new Date(mail.sentAt))}`}</p>
            {mail.body.split("\n").map((line) =>
              line.startsWith("http") ? (
                <p>
                  <a href={line}>{line}</a>
                </p>
              ) : (
                <p>{line}</p>
              ),
            )}
          </article>
        ))}
      </Page>
    );
    return c.html(document(page), 200, { "cache-control": "no-store" });
  });

function onlyWhereOffered(c: Context<AppEnv>): void {
  if (!offersDemo(c.env, c.req.url)) settled(refuse("demo_not_available"));
}

async function listPersonas(c: Context<AppEnv>): Promise<DemoPersona[]> {
  const day = copenhagenDate(c.var.now);
  const people = await listDemoPeople(c.var.database);
  const [organisations, seats] = await Promise.all([
    organisationNamesOf(
      c.var.database,
      people.map((person) => person.id),
      day,
    ),
    Promise.all(people.map((person) => seatsOf(c.var.database, person.id, day))),
  ]);
  return people.map((person, index) => ({
    key: keyOf(person.id),
    name: person.name,
    title: person.title,
    organisation: organisations.get(person.id) ?? "",
    note: (seats[index] ?? []).map((seat) => seat.forumName).join(", "),
  }));
}

/** `per_demo_soro_consultant` is addressed as `soro-consultant`. */
const keyOf = (id: string): string => id.slice(demoPersonPrefix.length).replaceAll("_", "-");
