import { eventExamples } from "../../contract/event-examples.ts";
import { apiGuideWords, guideSections, type GuideSection } from "../../i18n/api-guide.ts";
import type { Language } from "../../i18n/language.ts";
import { problemOf, refuse } from "../platform/refusal.ts";
import { Page, placed } from "../public/page.tsx";
import { Code } from "./code.tsx";

/** The API for somebody who begins: from a token to a verified message and an acknowledgement. `baseUrl` is this installation's. */
export function GuidePage({ language, baseUrl }: { language: Language; baseUrl: string }) {
  const words = apiGuideWords[language];
  return (
    <Page language={language} title={words.title} address="/public/api" indexed>
      <h1>{words.title}</h1>
      <p>{words.lede}</p>
      <nav aria-label={words.contents}>
        <ul>
          {guideSections.map((section) => (
            <li>
              <a href={`#${section}`}>{words.sections[section].heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        <a href={placed(language, "/public/api/reference")}>{words.reference}</a>
      </p>
      {guideSections.map((section) => (
        <section class="record-api">
          <h2 id={section}>{words.sections[section].heading}</h2>
          {words.sections[section].paragraphs.map((paragraph) => (
            <p>{withCode(paragraph)}</p>
          ))}
          {(samples(baseUrl)[section] ?? []).map((sample, index) => (
            <Code label={`${words.sections[section].heading} (${index + 1})`}>{sample}</Code>
          ))}
        </section>
      ))}
    </Page>
  );
}

/** What stands between backticks is a program's word. */
const withCode = (paragraph: string) => paragraph.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));

const bearer = '-H "authorization: Bearer $TOKEN"';
const shown = (value: object): string => JSON.stringify(value, null, 2);

/** What is typed and what comes back: the same in every language. Whatever our code can say itself is said by it. */
function samples(baseUrl: string): Partial<Record<GuideSection, string[]>> {
  const message = eventExamples["endpoint.tested"];
  return {
    token: [`curl ${bearer} "${baseUrl}/api/token"`, `curl ${bearer} "${baseUrl}/api/spaces"`],
    pull: [`curl ${bearer} \\\n  "${baseUrl}/api/events?after=0&limit=100&wait=25"`, '{ "events": [ … ], "next": 71 }'],
    acknowledge: [
      `curl -X POST ${bearer} -H "content-type: application/json" \\\n  -d '{ "system": "SBSYS", "reference": "24-1234" }' \\\n  "${baseUrl}/api/events/$EVENT/acknowledgements"`,
    ],
    endpoint: [
      [
        "POST / HTTP/1.1",
        "content-type: application/json",
        `webhook-id: ${message.id}`,
        `webhook-timestamp: ${Math.floor(Date.parse(message.timestamp) / 1000)}`,
        "webhook-signature: v1,… v1a,…",
        "",
        shown(message),
      ].join("\n"),
    ],
    verify: [
      [
        'import { Webhook } from "standardwebhooks";',
        "",
        "const event = new Webhook(process.env.SECRET).verify(rawBody, request.headers);",
      ].join("\n"),
      `curl "${baseUrl}/.well-known/webhook-keys"`,
    ],
    refusals: [shown(problemOf(refuse("invalid_input", [{ path: "reference", issue: "missing" }])))],
    repeats: [
      `curl -X POST ${bearer} -H "content-type: application/json" \\\n  -H "idempotency-key: 2026-11-30-0001" \\\n  -d '{ "system": "SBSYS", "reference": "24-1234" }' \\\n  "${baseUrl}/api/events/$EVENT/acknowledgements"`,
    ],
  };
}
