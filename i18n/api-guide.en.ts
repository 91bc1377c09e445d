import { deliveryTerms } from "../contract/delivery.ts";
import { replayAllowance, testAllowance } from "../contract/endpoint.ts";
import { personAllowance, tokenAllowance, tokenMaxDays } from "../contract/token.ts";
import type { ApiGuideWords } from "./api-guide.ts";
import { spans } from "./spans.ts";

const { retryDelaysS, timeoutS, retryAfterMaxS, failingMaxS, secretOverlapS } = deliveryTerms;
const hours = (seconds: number) => `${seconds / 3600} hours`;

export const apiGuideInEnglish: ApiGuideWords = {
  title: "API: getting started",
  lede: "How your systems are told when something is decided, or ask for it themselves, and how they say that it has been entered.",
  contents: "Contents",
  reference: "All addresses, events, forms and codes",
  sections: {
    token: {
      heading: "Get a token",
      paragraphs: [
        `An administrator of the organisation makes the token on the page Integrations, and chooses what it can do and how long it is valid, at most ${tokenMaxDays} days. It is shown once. Send it with every request as \`authorization: Bearer\`.`,
        "A token can never do more than the organisation may. `events` reads events, `acknowledgements` acknowledges, `records` reads matters and decisions, and `act` acts in the name of whoever made the token. Receivers and tokens are set up by people on the page Integrations, never with a token.",
        "`GET /api/token` tells a token what it is: which organisation, its name and scopes, when it expires, and in whose name it acts. Begin with it when you set a system up, and have the system say in good time that its token expires.",
        "`token_refused` means that the token has expired, was revoked or is wrong; `token_scope_missing` that it cannot do what is asked for; `not_signed_in` that no token came that begins with `smr_`.",
      ],
    },
    pull: {
      heading: "Ask for events",
      paragraphs: [
        "Events are numbered in the order in which they happened. Begin with `after=0`, store the answer's `next` once you have stored the events, and go on with `after=next`. Numbers that you may not see are missing; `next` goes past them. A page can thus be empty although there is more: you are at the end when `next` is what you asked with.",
        "With `wait` (at most 25 seconds) the answer is held back until something happens. That works behind a firewall, where nobody can reach you from outside.",
        "To ask with `after=71` also says that you have everything up to 71: the decision's page then shows that the organisation has received it. A number beyond the newest event is refused, because it was stored from somewhere else.",
      ],
    },
    acknowledge: {
      heading: "Acknowledge with your reference",
      paragraphs: [
        "Say in which system and under which reference the event has been entered. It stands on the decision's page for those who can read it. The same again changes nothing and is answered 200 instead of 201.",
      ],
    },
    endpoint: {
      heading: "Be told by webhooks",
      paragraphs: [
        "Make a receiver on the page Integrations: the address, which events and spaces, and whether closed items are included. The address must be https on port 443 with a public name, without a user name, and must not redirect. A name that leads into a closed network is refused (`endpoint_address_inward`): there the system can ask for the events itself. It is told what happens from now on; what came before can be sent again from there.",
        "The test event sent from there looks like the one below: it is called `endpoint.tested`, has the number 0 and stands in no feed.",
        "An event is thin: ids, addresses, outcome and fingerprints. Closed items have no title (`title` is `null`); fetch the rest with a token, as far as the organisation may read.",
      ],
    },
    verify: {
      heading: "Verify the signature",
      paragraphs: [
        "Signatures follow Standard Webhooks 1.0, and there are libraries for most languages. Verify the bytes that came, before they are read as JSON, and refuse what is more than five minutes old.",
        "`webhook-signature` has one or more signatures with spaces between them; one that is right is enough. `v1` is HMAC-SHA256 with the receiver's secret (`whsec_`, then base64). `v1a` is ed25519 with the key at `/.well-known/webhook-keys` (`whpk_`, then base64). Both sign `webhook-id`, `webhook-timestamp` and the body with full stops between them.",
        "Where something does not fit, message and signature can be pasted on the page Integrations, which says why. Most often it is a clock that is wrong.",
      ],
    },
    delivery: {
      heading: "Delivery",
      paragraphs: [
        `Store the message and answer 2xx within ${timeoutS} seconds. Everything else is a failure, a redirect too. Whatever else the answer says is read by nobody.`,
        `After a failure it is tried again after ${spans(retryDelaysS, "h")}, each a little sooner or later. \`Retry-After\` is kept to, in seconds or as a date, at most ${hours(retryAfterMaxS)}. After the tenth attempt the event is given up; it can be sent again.`,
        `410 pauses the receiver at once, and so do ${hours(failingMaxS)} of nothing but failures: then its administrators get a mail. What waits is sent when the receiver is made active again.`,
        "Every event comes at least once: know it again by `webhook-id`, which is the same at each attempt. What is about the same matter comes in order; an event that cannot be delivered holds back its own matter only.",
      ],
    },
    secrets: {
      heading: "Replace the secret",
      paragraphs: [
        `When you make a new secret, messages are signed with both the new and the old one for ${hours(secretOverlapS)}. Put the new one in before that. If you replace it twice, the newest two count.`,
      ],
    },
    refusals: {
      heading: "Refusals",
      paragraphs: [
        "A refusal is `application/problem+json`. Look at `code`, which does not change; `fields` says which fields are wrong. What each code means stands with the addresses.",
        "Do not compress what you send: a request with `Content-Encoding` (gzip, for example) is refused with 415 `content_encoding_refused`.",
        "What you may not see is not there: the answer is 404, not 403.",
      ],
    },
    lists: {
      heading: "Long lists",
      paragraphs: [
        'Where there is more than the answer has, it has a `Link` with `rel="next"`: fetch that address until there is no `Link`. Events and the delivery log have `next` in the answer itself.',
      ],
    },
    repeats: {
      heading: "If no answer comes",
      paragraphs: [
        "Send a POST with `Idempotency-Key`, a text of your own without spaces, at most 200 characters. The same request with the same key is carried out once in a day, and you get the first answer again (`idempotency-replayed: true`). Another request with the same key is refused; a form is the same when its parts are, whatever stands between them. `answer_not_kept` says that it was done, but that the answer held a secret, which is not kept.",
      ],
    },
    limits: {
      heading: "How much may be asked",
      paragraphs: [
        `A token may ask ${tokenAllowance.requests} times and a person ${personAllowance.requests} times a minute. \`RateLimit\` says what is left (\`r\`), and in how many seconds it begins anew (\`t\`). After that comes 429 with \`Retry-After\`. Of test messages an organisation may send ${testAllowance.requests} a minute (\`test_limit_reached\`), and of replays it may ask for ${replayAllowance.requests} (\`replay_limit_reached\`).`,
      ],
    },
    changes: {
      heading: "What can be added",
      paragraphs: [
        "New fields, events and codes can be added: ignore those that you do not know. Instants are UTC in ISO 8601. The API is for servers, not for other sites' pages: it answers without CORS.",
      ],
    },
  },
};
