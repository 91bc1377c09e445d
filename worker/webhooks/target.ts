import { isLoopback } from "../platform/env.ts";
import { refuse, type Refusal } from "../platform/refusal.ts";

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
 * Whether an organisation may have its events sent there: the normalised address, or the refusal. What the name resolves to cannot
 * be seen from here, nor pinned; the platform's own network reaches nothing private. `allowLoopback` is for a developer's machine only.
 *
 * Asked at creation, at each change, at a test and at each delivery. `URL` has already turned decimal, octal, hexadecimal and
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
