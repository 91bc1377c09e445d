/** What is somebody's inside, or nobody's, by IANA's registries (RFC 6890): base and length of prefix. */
const inwardV4: [base: string, bits: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  // Multicast, and all above it.
  ["224.0.0.0", 3],
];

/** Whether an address that a name resolves to is none that a public receiver has. What is no address is taken for one. */
export function isInward(address: string): boolean {
  return address.includes(":") ? isInwardV6(address) : isInwardV4(address);
}

function isInwardV4(address: string): boolean {
  const number = numberOf(address);
  return number === null || inwardV4.some(([base, bits]) => number >>> (32 - bits) === (numberOf(base) ?? 0) >>> (32 - bits));
}

function numberOf(address: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return null;
  const parts = address.split(".").map(Number);
  return parts.some((part) => part > 255) ? null : parts.reduce((number, part) => ((number << 8) | part) >>> 0, 0);
}

/** Public are only those of 2000::/3, less documentation, and less Teredo and 6to4, which carry an address of the other kind within them. */
function isInwardV6(address: string): boolean {
  const normal = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1);
  if (normal === undefined) return true;
  const [first = 0, second = 0] = normal.split(":").map((group) => Number.parseInt(group || "0", 16));
  if (first >>> 13 !== 1) return true;
  return first === 0x2002 || (first === 0x2001 && (second === 0 || second === 0xdb8));
}
