import { roomLimits } from "../../contract/room.ts";
import { Allowance } from "./allowance.ts";
import type { Message } from "./frames.ts";

const messages = { atOnce: roomLimits.messageBurst, perSecond: roomLimits.messagesPerSecond };
/** What a message of text costs beside its bytes, so that a million empty ones are not free. */
const textMessageBytes = 64;

const textBytes = { atOnce: roomLimits.textBurstBytes, perSecond: roomLimits.textBytesPerSecond };

/**
 * What one socket may still send. Text is measured by its size and not by the message: nobody's typing, however fast, and however the network
 * gathered it, is cut off. Questions and whereabouts are counted.
 */
export class Traffic {
  readonly #text = new Allowance(textBytes);
  readonly #whereabouts = new Allowance(messages);
  readonly #questions = new Allowance(messages);

  allows(kind: Message["kind"], bytes: number, at: Date): boolean {
    if (kind === "update" || kind === "step2") return this.#text.take(bytes + textMessageBytes, at);
    return (kind === "awareness" ? this.#whereabouts : this.#questions).take(1, at);
  }
}
