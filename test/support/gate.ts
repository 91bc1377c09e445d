import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * A network cable that can be pulled: what goes through it is passed on, byte for byte. `pulled`, everything that was connected breaks and nothing new comes through;
 * `deaf`, what is asked arrives and no answer comes back.
 */
export type Gate = { baseUrl: string; set: (state: GateState) => void; stop: () => Promise<void> };
export type GateState = "open" | "pulled" | "deaf";

/** Stands before the server, under an address of its own. */
export async function startGate(origin: string): Promise<Gate> {
  const { port } = new URL(origin);
  let state: GateState = "open";
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    // Whoever is torn away is torn away: there is nobody to tell.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (state === "pulled") {
      near.destroy();
      return;
    }
    const far = connect(Number(port), "127.0.0.1");
    keep(far);
    near.pipe(far);
    far.on("data", (bytes) => void (state === "open" && near.write(bytes)));
    near.on("close", () => far.end());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    baseUrl: `http://localhost:${(server.address() as AddressInfo).port}`,
    set: (next) => {
      // What went through a deaf line has lost its place: no later answer belongs to it.
      if (next === "pulled" || (state === "deaf" && next === "open")) breakAll();
      state = next;
    },
    stop: async () => {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
