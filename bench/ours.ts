import type { DocumentView, SpaceView } from "../contract/views.ts";
import { otherPartiesOfTen, signInTen } from "../test/cast/ten-writers.ts";
import type { Visitor } from "../test/cast/visitor.ts";
import { startServer, type TestServer } from "../test/support/server.ts";
import type { Door } from "./client.ts";
import type { Contestant } from "./contestant.ts";

/** The product, as it is started for people: whole, with sessions, admission and storage. */
export class Ours implements Contestant {
  readonly name = "ours";
  readonly durability = "A";
  readonly answers = true;
  #server: TestServer | null = null;
  #people: Visitor[] = [];
  #spaceId: string | null = null;

  readonly start = async (): Promise<void> => {
    if (this.#server === null) this.#server = await startServer();
    else await this.#server.restart();
  };

  readonly kill = async (): Promise<void> => this.server.kill();

  readonly newRoom = async (): Promise<(person: number) => Door> => {
    const [owner] = await this.#everybody();
    if (owner === undefined) throw new Error("nobody has signed in");
    this.#spaceId ??= await openSpace(owner);
    const document = await owner.post<DocumentView>(`/spaces/${this.#spaceId}/documents`, { kind: "initiative", title: "Måling" });
    return (person) => ({
      url: `${this.server.baseUrl.replace(/^http/, "ws")}/sync/${document.id}`,
      headers: { cookie: this.#people[person % this.#people.length]?.cookie ?? "" },
      framedName: null,
      answers: true,
    });
  };

  readonly output = (): string => this.server.output();

  get server(): TestServer {
    if (this.#server === null) throw new Error("the server has not been started");
    return this.#server;
  }

  get dataDir(): string {
    return this.server.dataDir;
  }

  async #everybody(): Promise<Visitor[]> {
    if (this.#people.length === 0) this.#people = await signInTen(this.server.baseUrl);
    return this.#people;
  }
}

/** One space for all rooms, in which all ten may write. */
async function openSpace(owner: Visitor): Promise<string> {
  const organisationId = "org_municipality_0330";
  const space = await owner.post<SpaceView>("/spaces", {
    name: "Måling",
    purpose: "Måling",
    goals: "Måling",
    organisationId,
    forumId: null,
  });
  for (const partyId of otherPartiesOfTen) {
    await owner.post(`/spaces/${space.id}/participations`, { partyId, role: "author", validTo: null });
  }
  return space.id;
}
