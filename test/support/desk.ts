import * as Y from "yjs";
import { applyPatches, type Session, type Step } from "./session.ts";

type Desk = {
  doc: Y.Doc;
  steps: Step[];
  /** Of the steps done so far. */
  updates: Uint8Array[];
  /** The Yjs clock of this desk after so many steps. */
  clocks: number[];
  /** How many steps of each person are in the document here. */
  seen: number[];
};

/**
 * The people of a session, each at a desk that holds exactly what they had seen at each step, whatever the network has brought them
 * meanwhile. What a person's editor would have sent is what comes out.
 */
export class Desks {
  readonly #desks: Desk[];
  /** How many steps of each person a step builds on. */
  readonly #needs = new Map<Step, number[]>();
  readonly #wordsIn: (doc: Y.Doc) => Y.Text;

  /** `start` is the state all begin with, as a Yjs update. */
  constructor(session: Session, start: Uint8Array, wordsIn: (doc: Y.Doc) => Y.Text) {
    this.#wordsIn = wordsIn;
    // In the people's order: it decides who comes first where two write in the same place.
    const clientIds = Array.from({ length: session.numAgents }, () => new Y.Doc().clientID).toSorted((a, b) => a - b);
    this.#desks = clientIds.map((clientId) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, start);
      doc.clientID = clientId;
      return { doc, steps: [], updates: [], clocks: [0], seen: clientIds.map(() => 0) };
    });
    const reached: number[][] = [];
    for (const step of session.txns) {
      const needs = clientIds.map((_, agent) => Math.max(0, ...step.parents.map((parent) => reached[parent]?.[agent] ?? 0)));
      const { steps } = this.#desk(step.agent);
      steps.push(step);
      this.#needs.set(step, needs);
      reached.push(needs.with(step.agent, steps.length));
    }
  }

  isDone(agent: number): boolean {
    return this.#next(agent) === undefined;
  }

  /** Whether the document holds what the person's next step builds on. */
  mayGoOn(agent: number, doc: Y.Doc): boolean {
    return this.#needsNext(agent).every((needed, other) => {
      const desk = this.#desk(other);
      const clock = desk.clocks[needed];
      return clock !== undefined && Y.getState(doc.store, desk.doc.clientID) >= clock;
    });
  }

  /** Does the person's next step. Returns the update their editor sends. */
  goOn(agent: number): Uint8Array {
    const desk = this.#desk(agent);
    const step = this.#next(agent);
    if (step === undefined) throw new Error("the session is over for this person");
    for (const [other, needed] of this.#needsNext(agent).entries()) {
      if (other === agent) continue;
      const { updates } = this.#desk(other);
      for (let index = desk.seen[other] ?? 0; index < needed; index++) Y.applyUpdate(desk.doc, updates[index] ?? new Uint8Array());
      desk.seen[other] = Math.max(needed, desk.seen[other] ?? 0);
    }
    const before = desk.updates.length;
    desk.doc.once("update", (update: Uint8Array) => void desk.updates.push(update));
    desk.doc.transact(() => applyPatches(this.#wordsIn(desk.doc), step.patches));
    desk.clocks.push(Y.getState(desk.doc.store, desk.doc.clientID));
    const update = desk.updates[before];
    if (update === undefined) throw new Error("a step changed nothing");
    return update;
  }

  #next(agent: number): Step | undefined {
    const { steps, updates } = this.#desk(agent);
    return steps[updates.length];
  }

  #needsNext(agent: number): number[] {
    const step = this.#next(agent);
    return (step && this.#needs.get(step)) ?? [];
  }

  #desk(agent: number): Desk {
    const desk = this.#desks[agent];
    if (desk === undefined) throw new Error(`no person ${agent}`);
    return desk;
  }
}
