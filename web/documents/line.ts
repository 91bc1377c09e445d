/** Sockets in a row that end before a word is heard, until the other way is tried. */
const silentMax = 2;

/** Some networks let a socket open, or not even fail, and nothing comes through. */
const silentForMs = 8000;

/** The reason with which a connection ends that is only moved. */
export const movedToSocket = "a socket works again";

/** What a page knows of its network; what one document has found out, the next need not. */
export type Network = {
  /** Sockets in a row from which nothing was heard. */
  silent: number;
  /** The other way, while it is the one to take. */
  other: OpenOther | null;
  loadOther: () => Promise<OpenOther>;
};
export type OpenOther = (url: string | URL, network: Network) => WebSocket;

const network: Network = { silent: 0, other: null, loadOther: async () => (await import("./other-way.ts")).openOther };

/**
 * For the provider, in a WebSocket's place: a socket, or, where two of them in a row have heard nothing, what does the same over HTTP. If that
 * does not open either, it is not the sockets that are the matter, and it is theirs to try again.
 */
export function lineOver(net: Network = network): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL) {
      if (net.other !== null) return net.other(url, net);
      super(url);
      let isHeard = false;
      const timer = setTimeout(() => this.close(), silentForMs);
      this.addEventListener("message", () => {
        clearTimeout(timer);
        net.silent = 0;
        isHeard = true;
      });
      this.addEventListener("close", () => {
        clearTimeout(timer);
        // A provider that has left takes its handler away first; that says nothing of the network.
        if (isHeard || this.onclose === null || ++net.silent < silentMax) return;
        const take = (other: OpenOther | null) => (net.other = other);
        // Where it cannot be loaded, there is no network at all.
        void net.loadOther().then(take, () => take(null));
      });
    }
  };
}
