import { movedToSocket, type Network } from "./line.ts";
import { PollSocket } from "./poll-socket.ts";

/** While on the other way, sockets are tried so often. */
const lookBackEveryMs = 5 * 60_000;

/** Nothing heard in so long is nothing. */
const patienceMs = 8000;

/** Opens a connection over HTTP, and looks now and then whether sockets work again. */
export function openOther(url: string | URL, network: Network): WebSocket {
  const other = new PollSocket(url);
  const toSockets = () => Object.assign(network, { silent: 0, other: null });
  const lookBack = () => {
    const probe = new WebSocket(url);
    const giveUp = setTimeout(() => probe.close(), patienceMs);
    probe.addEventListener("close", () => clearTimeout(giveUp));
    probe.addEventListener("message", () => {
      probe.close();
      if (other.readyState !== other.OPEN) return;
      toSockets();
      other.close(1012, movedToSocket);
    });
  };
  let looking: ReturnType<typeof setInterval> | undefined;
  other.addEventListener("open", () => (looking = setInterval(lookBack, lookBackEveryMs)));
  other.addEventListener("close", () => {
    if (looking === undefined) toSockets();
    clearInterval(looking);
  });
  return other;
}
