import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the names lead to whose addresses matter, as a resolver tells it: with the names in between. */
const known: Record<string, { type: number; data: string }[]> = {
  "inward.example": [
    { type: 5, data: "sbsys.kommune.example." },
    { type: 1, data: "10.0.0.7" },
  ],
  "half-inward.example": [
    { type: 1, data: "9.9.9.9" },
    { type: 28, data: "fd00:ec2::254" },
  ],
  "nowhere.example": [],
};

/** DNS over HTTPS on loopback, in the JSON form of the public ones. Everything unknown is at a public address; `out-of-order.example` gets no answer that is one. */
export async function startResolver(): Promise<string> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://resolver");
    const name = searchParams.get("name") ?? "";
    if (name === "out-of-order.example") response.writeHead(503).end("Out of order");
    const type = { A: 1, AAAA: 28 }[searchParams.get("type") ?? ""];
    const records = (known[name] ?? [{ type: 1, data: "9.9.9.9" }]).filter((record) => record.type === 5 || record.type === type);
    const found = records.map((record) => ({ name: `${name}.`, TTL: 60, ...record }));
    const answer = found.length === 0 ? { Status: 3 } : { Status: 0, Answer: found };
    if (!response.writableEnded) response.writeHead(200, { "content-type": "application/dns-json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // It is there for as long as anybody else is.
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/dns-query`;
}
