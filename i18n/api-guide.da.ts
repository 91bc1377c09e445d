import { deliveryTerms } from "../contract/delivery.ts";
import { replayAllowance, testAllowance } from "../contract/endpoint.ts";
import { personAllowance, tokenAllowance, tokenMaxDays } from "../contract/token.ts";
import type { ApiGuideWords } from "./api-guide.ts";
import { spans } from "./spans.ts";

const { retryDelaysS, timeoutS, retryAfterMaxS, failingMaxS, secretOverlapS } = deliveryTerms;
const hours = (seconds: number) => `${seconds / 3600} timer`;

export const apiGuideInDanish: ApiGuideWords = {
  title: "API: kom i gang",
  lede: "Sådan får jeres systemer besked, når noget er besluttet, eller henter det selv, og sådan siger de, at det er journaliseret.",
  contents: "Indhold",
  reference: "Alle adresser, hændelser, former og koder",
  sections: {
    token: {
      heading: "Få en adgangsnøgle",
      paragraphs: [
        `En administrator i organisationen laver nøglen på siden Integrationer, vælger, hvad den kan, og hvor længe den gælder, højst ${tokenMaxDays} dage. Den vises kun én gang. Send den med hver forespørgsel som \`authorization: Bearer\`.`,
        "En nøgle kan aldrig mere, end organisationen må. `events` læser hændelser, `acknowledgements` kvitterer, `records` læser sager og beslutninger, og `act` handler i navnet på den, der har lavet nøglen. Modtagere og nøgler sættes op af personer på siden Integrationer, aldrig med en nøgle.",
        "`GET /api/token` svarer en nøgle, hvad den er: hvilken organisation, hvad den hedder og kan, hvornår den udløber, og i hvis navn den handler. Begynd med den, når I sætter et system op, og lad systemet sige til i god tid, før nøglen udløber.",
        "`token_refused` betyder, at nøglen er udløbet, trukket tilbage eller forkert; `token_scope_missing`, at den ikke kan det, der bliver bedt om; `not_signed_in`, at der ikke kom en nøgle, der begynder med `smr_`.",
      ],
    },
    pull: {
      heading: "Hent hændelser",
      paragraphs: [
        "Hændelserne har numre i den rækkefølge, de skete. Begynd med `after=0`, gem svarets `next`, når I har gemt hændelserne, og spørg videre med `after=next`. Numre, I ikke må se, mangler; `next` går forbi dem. En side kan derfor være tom, selv om der er mere: I er fremme, når `next` er det samme, som I spurgte med.",
        "Med `wait` (højst 25 sekunder) bliver svaret holdt tilbage, til der sker noget. Det virker bag en firewall, hvor ingen kan nå jer udefra.",
        "At spørge med `after=71` siger samtidig, at I har alt til og med 71: på beslutningens side står organisationen så som modtager. Et nummer, der ligger efter den nyeste hændelse, afvises, for så er det gemt fra et andet sted.",
      ],
    },
    acknowledge: {
      heading: "Kvittér med jeres reference",
      paragraphs: [
        "Skriv, i hvilket system og under hvilken reference hændelsen er journaliseret. Det står på beslutningens side for dem, der kan læse den. Det samme igen ændrer ingenting og giver 200 i stedet for 201.",
      ],
    },
    endpoint: {
      heading: "Få besked med webhooks",
      paragraphs: [
        "Lav en modtager på siden Integrationer: adressen, hvilke hændelser og rum, og om lukkede punkter skal med. Adressen skal være https på port 443 med et offentligt navn, uden brugernavn, og må ikke sende videre. Fører navnet ind i et lukket netværk, afvises det (`endpoint_address_inward`): der kan systemet selv hente hændelserne. Den får det, der sker fra nu af; det tidligere kan sendes igen derfra.",
        "Prøvebeskeden derfra ser ud som den, der står her: den hedder `endpoint.tested`, har nummer 0 og står i ingen hændelsesliste.",
        "En hændelse er tynd: id'er, adresser, udfald og fingeraftryk. Lukkede punkter har ingen titel (`title` er `null`); hent resten med en nøgle, så langt organisationen må læse.",
      ],
    },
    verify: {
      heading: "Kontrollér underskriften",
      paragraphs: [
        "Underskrifterne følger Standard Webhooks 1.0, og der er færdige biblioteker til de fleste sprog. Kontrollér de bytes, der kom, før de læses som JSON, og afvis, hvad der er mere end fem minutter gammelt.",
        "`webhook-signature` har en eller flere underskrifter med mellemrum imellem; én rigtig er nok. `v1` er HMAC-SHA256 med modtagerens hemmelighed (`whsec_`, derefter base64). `v1a` er ed25519 med nøglen på `/.well-known/webhook-keys` (`whpk_`, derefter base64). Begge underskriver `webhook-id`, `webhook-timestamp` og indholdet med punktum imellem.",
        "Passer noget ikke, kan besked og underskrift sættes ind på siden Integrationer, som siger hvorfor. Oftest er det et ur, der går forkert.",
      ],
    },
    delivery: {
      heading: "Levering",
      paragraphs: [
        `Gem beskeden, og svar 2xx inden for ${timeoutS} sekunder. Alt andet er en fejl, også et svar, der sender videre. Hvad der ellers står i svaret, læser ingen.`,
        `Efter en fejl prøves der igen efter ${spans(retryDelaysS, "t")}, hver gang lidt før eller efter. \`Retry-After\` overholdes, i sekunder eller som dato, højst ${hours(retryAfterMaxS)}. Efter det tiende forsøg opgives hændelsen; den kan sendes igen.`,
        `410 sætter modtageren på pause med det samme, og det gør ${hours(failingMaxS)} med lutter fejl også: så får administratorerne en mail. Det, der venter, bliver sendt, når modtageren sættes i gang igen.`,
        "Hver hændelse kommer mindst én gang: kend den igen på `webhook-id`, som er den samme ved hvert forsøg. Det, der handler om samme sag, kommer i rækkefølge; en hændelse, der ikke kan leveres, holder kun sin egen sag tilbage.",
      ],
    },
    secrets: {
      heading: "Skift hemmeligheden",
      paragraphs: [
        `Når I laver en ny hemmelighed, er beskederne i ${hours(secretOverlapS)} underskrevet med både den nye og den gamle. Sæt den nye ind inden da. Skifter I to gange, gælder de to nyeste.`,
      ],
    },
    refusals: {
      heading: "Afslag",
      paragraphs: [
        "Et afslag er `application/problem+json`. Se på `code`, som ikke ændrer sig; `fields` siger, hvilke felter der er noget galt med. Hvad hver kode betyder, står sammen med adresserne.",
        "Pak ikke det, I sender: en forespørgsel med `Content-Encoding` (for eksempel gzip) afvises med 415 `content_encoding_refused`.",
        "Det, I ikke må se, findes ikke: svaret er 404, ikke 403.",
      ],
    },
    lists: {
      heading: "Lange lister",
      paragraphs: [
        'Er der mere, end der står i svaret, har det en `Link` med `rel="next"`: hent den adresse, til der ingen `Link` er. Hændelser og leveringsloggen har `next` i selve svaret.',
      ],
    },
    repeats: {
      heading: "Hvis svaret udebliver",
      paragraphs: [
        "Send en POST med `Idempotency-Key`, en tekst uden mellemrum, som I selv finder på, højst 200 tegn. Den samme forespørgsel med den samme nøgle udføres én gang på et døgn, og I får det første svar igen (`idempotency-replayed: true`). En anden forespørgsel med samme nøgle afvises; en formular er den samme, når dens dele er det, uanset hvad der står mellem dem. `answer_not_kept` siger, at det er gjort, men at svaret holdt en hemmelighed, som ikke gemmes.",
      ],
    },
    limits: {
      heading: "Hvor meget man må spørge",
      paragraphs: [
        `En nøgle må spørge ${tokenAllowance.requests} gange og en person ${personAllowance.requests} gange i minuttet. \`RateLimit\` siger, hvad der er tilbage (\`r\`), og om hvor mange sekunder der begyndes forfra (\`t\`). Derefter kommer 429 med \`Retry-After\`. Prøvebeskeder må en organisation sende ${testAllowance.requests} af i minuttet (\`test_limit_reached\`), og gensendelser må den bede om ${replayAllowance.requests} af (\`replay_limit_reached\`).`,
      ],
    },
    changes: {
      heading: "Hvad der kan komme til",
      paragraphs: [
        "Nye felter, hændelser og koder kan komme til: se bort fra dem, I ikke kender. Tidspunkter er UTC i ISO 8601. API'et er for servere, ikke for andre websteders sider: der svares uden CORS.",
      ],
    },
  },
};
