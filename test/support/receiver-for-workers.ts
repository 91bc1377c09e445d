import type { TestProject } from "vitest/node";
import { startReceiver } from "./receiver.ts";

declare module "vitest" {
  interface ProvidedContext {
    receiverUrl: string;
  }
}

/** One receiver for all tests inside workerd, which can send to it but could not run it. Vitest calls this once, and its answer at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const receiver = await startReceiver();
  project.provide("receiverUrl", receiver.url);
  return receiver.close;
}
