import { isLocal, isLoopback, type Env } from "../platform/env.ts";
import { refuse, Refusal } from "../platform/refusal.ts";
import { leadsInward } from "./resolve.ts";

/**
 * Names that belong to somebody's inside, never to a public receiver: RFC 6761 and RFC 6762, ICANN's reserved `internal`, and what
 * routers and cluster networks use without asking anybody.
 */
const innerSuffixes = [
  "alt",
  "arpa",
  "cluster",
  "consul",
  "corp",
  "docker",
  "home",
  "internal",
  "intranet",
  "invalid",
  "lan",
  "local",
  "localdomain",
  "localhost",
  "onion",
  "private",
  "svc",
  "test",
];

/** Public names whose whole purpose is to resolve to an address written in them, or to this machine. */
const mirrorDomains = ["nip.io", "sslip.io", "xip.io", "localtest.me", "lvh.me", "vcap.me", "lacolhost.com", "traefik.me", "localho.st"];

/** Hosts under which clouds hand out credentials, where the name does not already end in `internal`. */
const metadataLabels = ["metadata", "instance-data"];

/**
 * Whether an organisation may have its events sent there: the normalised address, or the refusal. Asked at creation, at each change, at a test and in each run
 * of deliveries. What the name leads to is asked of a resolver, and cannot be pinned: it may lead elsewhere when it is sent to (decision 46).
 */
export async function admitTarget(env: Pick<Env, "BASE_URL" | "RESOLVER_URL">, address: string): Promise<string | Refusal> {
  const url = judgeTarget(address, { allowLoopback: isLocal(env) });
  if (url instanceof Refusal || env.RESOLVER_URL === "" || !url.startsWith("https:")) return url;
  const isInside = await leadsInward(new URL(url).hostname, env.RESOLVER_URL);
  return isInside
    ? refuse("endpoint_address_inward", [{ path: "url", issue: "leads into a network that cannot be reached from here" }])
    : url;
}

/**
 * As far as the address itself can be told: the normalised address, or the refusal. `allowLoopback` is for a developer's machine only. `URL` has already turned decimal, octal, hexadecimal and
 * full-width forms of an IPv4 address into dotted ones, so that one pattern finds them all.
 */
export function judgeTarget(address: string, { allowLoopback }: { allowLoopback: boolean }): string | Refusal {
  const refusal = refuse("endpoint_address_refused", [{ path: "url", issue: "not an address that events may be sent to" }]);
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "" || url.href.includes("#")) return refusal;
  if (allowLoopback && url.protocol === "http:" && isLoopback(url.hostname)) return url.href;
  if (url.protocol !== "https:" || url.port !== "") return refusal;
  // "receiver.dk." is the same host as "receiver.dk": the dot must not be a way around the list.
  const host = url.hostname.replace(/\.$/, "");
  if (!isPublicName(host)) return refusal;
  url.hostname = host;
  return url.href;
}

function isPublicName(host: string): boolean {
  const labels = host.split(".");
  const isIpLiteral = host.startsWith("[") || /^[\d.]+$/.test(host);
  const isOneLabel = labels.length < 2 || labels.includes("");
  return (
    !isIpLiteral &&
    !isOneLabel &&
    !innerSuffixes.includes(labels.at(-1) ?? "") &&
    !metadataLabels.includes(labels[0] ?? "") &&
    !mirrorDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))
  );
}
