import type { Page } from "playwright-core";

/** The line of a text that the page opens from now on, which can be held: what is said either way waits, and comes in its order once it is let go. */
export async function heldLine(page: Page): Promise<{ hold: () => void; letGo: () => void }> {
  let waiting: (() => void)[] | null = null;
  const pass = (send: () => void): void => void (waiting === null ? send() : waiting.push(send));
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => pass(() => server.send(message)));
    server.onMessage((message) => pass(() => socket.send(message)));
  });
  return {
    hold: () => void (waiting ??= []),
    letGo: () => {
      const sends = waiting ?? [];
      waiting = null;
      for (const send of sends) send();
    },
  };
}
