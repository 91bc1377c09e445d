import { createServer } from "node:net";
import { Halt } from "./halt.ts";

/** Refuses a port that somebody listens on, at either of the addresses that `localhost` may mean. */
export async function requireFreePort(port: number): Promise<void> {
  for (const host of ["127.0.0.1", "::1"]) {
    if (!(await isFree(port, host))) {
      throw new Halt(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`);
    }
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES") reject(new Halt(`Your user may not open port ${port}. Choose one above 1023: PORT=8787 npm start`));
      // A machine without IPv6 has nobody listening there.
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(true);
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * A port nobody listens on, below the range from which the system takes ports for outgoing connections: there, a client that
 * keeps trying to reach a server that is down can end up holding the server's own port.
 */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if ((await isFree(port, "127.0.0.1")) && (await isFree(port, "::1"))) return port;
  }
  throw new Error("no free port between 20000 and 32000");
}
