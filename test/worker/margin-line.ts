import { expect } from "vitest";
import type { Id } from "../../contract/ids.ts";
import { messageKinds } from "../../contract/room.ts";
import type { Visitor } from "../cast/visitor.ts";
import { atTheDoor } from "./front-door.ts";
import { base } from "./stage.ts";

/** Sits down at the document's own line, and hears what is said of the document and its margin, or of what the kind stands for. */
export async function follow(visitor: Visitor, id: Id<"document">, kind: number = messageKinds.margin) {
  const response = await atTheDoor(`${base}/sync/${id}?margin=1`, { headers: { upgrade: "websocket", cookie: visitor.cookie } });
  const line = response.webSocket ?? expect.fail("no socket");
  line.binaryType = "arraybuffer";
  const heard: number[][] = [];
  let wake = () => {};
  line.addEventListener("message", ({ data }) => {
    const bytes = data instanceof ArrayBuffer ? [...new Uint8Array(data)] : [];
    if (bytes[0] !== kind) return;
    heard.push(bytes);
    wake();
  });
  line.accept();
  const next = async (): Promise<number[]> => {
    if (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return heard.shift() ?? [];
  };
  const closed = new Promise<number>((resolve) => line.addEventListener("close", ({ code }) => resolve(code)));
  return { next, closed, leave: () => line.close() };
}
