import type { Dictionary } from "./language.ts";

/** For endpoints whose secrets were stored under a key that the installation has no more. */
type UnreadableSecretWords = {
  one: (endpoint: string) => string;
  several: (count: number) => string;
  /** What happened, by what messages are signed with. */
  secret: string;
  publicKeyToo: string;
  publicKey: string;
  safe: string;
  next: string;
  /** In the dialog that makes the new secret, in place of what it says of the old one. */
  rotate: string;
};

const da: UnreadableSecretWords = {
  one: (endpoint) => `${endpoint} skal have en ny hemmelighed`,
  several: (count) => `${count} modtagere skal have en ny hemmelighed`,
  secret:
    "Driften har skiftet den nøgle, som hemmeligheder er gemt med. Den gamle hemmelighed kan ikke læses mere, og derfor bliver intet sendt.",
  publicKeyToo: "Den offentlige nøgle på /.well-known/webhook-keys er også ny.",
  publicKey:
    "Driften har skiftet nøgle. Beskederne bliver sendt, men er underskrevet med en ny offentlig nøgle: Jeres system afviser dem, til det har hentet den på /.well-known/webhook-keys.",
  safe: "Intet er gået tabt: Det, der venter, bliver sendt i rækkefølge.",
  next: "Vælg »Skift hemmelighed«, og læg den nye i jeres system.",
  rotate:
    "Du får en ny hemmelighed. Den gamle kan ikke bruges mere, så jeres system afviser beskederne, til det har fået den nye. De prøves igen.",
};

const en: UnreadableSecretWords = {
  one: (endpoint) => `${endpoint} needs a new secret`,
  several: (count) => `${count} receivers need a new secret`,
  secret: "Operations have replaced the key that secrets are stored with. The old secret cannot be read any more, so nothing is sent.",
  publicKeyToo: "The public key at /.well-known/webhook-keys is new too.",
  publicKey:
    "Operations have replaced their key. Messages are sent, but are signed with a new public key: your system refuses them until it has fetched that at /.well-known/webhook-keys.",
  safe: "Nothing is lost: what waits will be sent in order.",
  next: "Choose “Replace the secret” and put the new one into your system.",
  rotate:
    "You get a new secret. The old one cannot be used any more, so your system refuses the messages until it has the new one. They are tried again.",
};

export const unreadableSecretWords: Dictionary<UnreadableSecretWords> = { da, en };
