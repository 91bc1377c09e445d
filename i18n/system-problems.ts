import type { ProblemCode } from "../contract/problem.ts";
import type { ProblemWords } from "./problems.da.ts";

/** What systems, and those who set them up, are refused with. */
type SystemProblem = Extract<
  ProblemCode,
  | "answer_not_kept"
  | "content_encoding_refused"
  | "endpoint_address_inward"
  | "endpoint_address_refused"
  | "endpoint_limit_reached"
  | "endpoint_secret_unreadable"
  | "idempotency_key_reused"
  | "nothing_to_replay"
  | "replay_limit_reached"
  | "request_in_progress"
  | "test_limit_reached"
  | "token_refused"
  | "token_required"
  | "token_scope_missing"
>;

const untouched = { da: "Der er ikke ændret noget.", en: "Nothing was changed." };

export const systemProblemsInDanish: Record<SystemProblem, ProblemWords> = {
  answer_not_kept: {
    what: "Det er gjort én gang med den nøgle, og svaret er ikke gemt.",
    safe: "Svaret indeholdt en hemmelighed, og den vises kun én gang.",
    next: "Se efter, hvad der blev oprettet, og lav en ny, hvis hemmeligheden er væk.",
  },
  content_encoding_refused: {
    what: "Det, der blev sendt, var pakket (Content-Encoding).",
    safe: untouched.da,
    next: "Send det, som det er, uden Content-Encoding.",
  },
  endpoint_address_inward: {
    what: "Adressens navn fører ind i et lukket netværk, som ikke kan nås udefra.",
    safe: untouched.da,
    next: "Brug en adresse, der kan nås fra internettet. Har jeres system ingen, kan det selv hente hændelserne.",
  },
  endpoint_address_refused: {
    what: "Den adresse kan vi ikke sende til.",
    safe: untouched.da,
    next: "Brug en offentlig adresse, der begynder med https.",
  },
  endpoint_limit_reached: {
    what: "Organisationen har allerede så mange modtagere, som den kan have.",
    safe: untouched.da,
    next: "Slet en modtager, der ikke bruges mere.",
  },
  endpoint_secret_unreadable: {
    what: "Modtagerens hemmelighed kan ikke læses mere, fordi driften har skiftet den nøgle, som den er gemt med. Prøvebeskeden er ikke sendt.",
    safe: "Intet er gået tabt: Det, der venter, bliver sendt i rækkefølge.",
    next: "Vælg »Skift hemmelighed«, læg den nye i jeres system, og send så prøvebeskeden.",
  },
  idempotency_key_reused: {
    what: "Nøglen Idempotency-Key er brugt til noget andet.",
    safe: untouched.da,
    next: "Brug en ny nøgle til hver ny forespørgsel.",
  },
  nothing_to_replay: {
    what: "Der er ikke noget at sende igen.",
    safe: untouched.da,
    next: "Vælg et tidligere tidspunkt eller et lavere nummer. Det, der ikke er sendt endnu, bliver sendt af sig selv.",
  },
  replay_limit_reached: {
    what: "Organisationen har bedt om at få sendt meget igen på kort tid.",
    safe: "Det, I allerede har bedt om, bliver sendt.",
    next: "Vent et minut, og bed så om resten. Alt siden et tidspunkt kan sendes igen på én gang.",
  },
  request_in_progress: {
    what: "Den samme forespørgsel er i gang, eller dens svar nåede aldrig at blive gemt.",
    safe: "Den er ikke udført to gange.",
    next: "Vent lidt, og se så efter, om det er gjort.",
  },
  test_limit_reached: {
    what: "Organisationen har sendt mange prøvebeskeder på kort tid.",
    safe: "De, der er sat i kø, bliver sendt.",
    next: "Vent et minut, og send så en til.",
  },
  token_refused: {
    what: "Adgangsnøglen virker ikke.",
    safe: untouched.da,
    next: "Den er udløbet, trukket tilbage eller skrevet forkert. En administrator kan lave en ny.",
  },
  token_required: {
    what: "Det kan der kun spørges om med en adgangsnøgle.",
    safe: untouched.da,
    next: "Send nøglen med som authorization: Bearer. En person, der er logget på, ser sine nøgler på siden Integrationer.",
  },
  token_scope_missing: {
    what: "Adgangsnøglen gælder ikke det her.",
    safe: untouched.da,
    next: "Bed en administrator om en nøgle, der også gælder dette.",
  },
};

export const systemProblemsInEnglish: Record<SystemProblem, ProblemWords> = {
  answer_not_kept: {
    what: "It has been done once with that key, and the answer was not kept.",
    safe: "The answer held a secret, which is shown once only.",
    next: "Look for what was made, and make a new one if the secret is lost.",
  },
  content_encoding_refused: {
    what: "What was sent was compressed (Content-Encoding).",
    safe: untouched.en,
    next: "Send it as it is, without Content-Encoding.",
  },
  endpoint_address_inward: {
    what: "The address's name leads into a closed network that cannot be reached from outside.",
    safe: untouched.en,
    next: "Use an address that can be reached from the internet. If your system has none, it can ask for the events itself.",
  },
  endpoint_address_refused: {
    what: "We cannot send to that address.",
    safe: untouched.en,
    next: "Use a public address that starts with https.",
  },
  endpoint_limit_reached: {
    what: "The organisation already has as many receivers as it can have.",
    safe: untouched.en,
    next: "Delete a receiver that is no longer used.",
  },
  endpoint_secret_unreadable: {
    what: "The receiver's secret cannot be read any more, because operations have replaced the key that it is stored with. The test message was not sent.",
    safe: "Nothing is lost: what waits will be sent in order.",
    next: "Choose “Replace the secret”, put the new one into your system, and then send the test message.",
  },
  idempotency_key_reused: {
    what: "The Idempotency-Key has been used for something else.",
    safe: untouched.en,
    next: "Use a new key for each new request.",
  },
  nothing_to_replay: {
    what: "There is nothing to send again.",
    safe: untouched.en,
    next: "Choose an earlier time or a lower number. What has not been sent yet is sent by itself.",
  },
  replay_limit_reached: {
    what: "The organisation has asked for much to be sent again in a short time.",
    safe: "What you have asked for already will be sent.",
    next: "Wait a minute, then ask for the rest. Everything since an instant can be sent again at once.",
  },
  request_in_progress: {
    what: "The same request is under way, or its answer was never stored.",
    safe: "It has not been carried out twice.",
    next: "Wait a little, then look whether it was done.",
  },
  test_limit_reached: {
    what: "The organisation has sent many test messages in a short time.",
    safe: "Those that are queued will be sent.",
    next: "Wait a minute, then send another.",
  },
  token_refused: {
    what: "The token does not work.",
    safe: untouched.en,
    next: "It has expired, was revoked or is misspelt. An administrator can make a new one.",
  },
  token_required: {
    what: "That can be asked with a token only.",
    safe: untouched.en,
    next: "Send the token as authorization: Bearer. A person who is signed in sees the tokens on the page Integrations.",
  },
  token_scope_missing: {
    what: "The token is not for this.",
    safe: untouched.en,
    next: "Ask an administrator for a token that covers it.",
  },
};
