import { createServer, request as askOrigin } from "node:http";
import type { AddressInfo } from "node:net";

/** A proxy as some networks have it: whatever is asked is passed on, and a request to become a socket is cut off. */
export type Proxy = {
  baseUrl: string;
  /** Requests to become a socket that were cut off. */
  cutOff: () => number;
  stop: () => Promise<void>;
};

/** Stands before the server, under an address of its own. */
export async function startProxy(origin: string): Promise<Proxy> {
  let cut = 0;
  const { hostname, port } = new URL(origin);
  const server = createServer((request, response) => {
    const { method, headers, url: path } = request;
    const passedOn = askOrigin({ hostname, port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // Whoever has gone is not waited for, at either end.
    passedOn.on("error", () => response.destroy());
    response.on("close", () => passedOn.destroy());
    request.pipe(passedOn);
  });
  server.on("upgrade", (_, socket) => {
    cut += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://localhost:${(server.address() as AddressInfo).port}`,
    cutOff: () => cut,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
