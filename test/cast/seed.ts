import type { D1Database } from "@cloudflare/workers-types/experimental";
import { people } from "../../worker/access/tables.ts";
import { forums, seats } from "../../worker/forums/tables.ts";
import { memberships, organisations, units } from "../../worker/organisations/tables.ts";
import { mandates } from "../../worker/mandates/tables.ts";
import { commit, openDatabase } from "../../worker/platform/database.ts";
import { castForums, castOrganisations, castUnits } from "./bodies.ts";
import { castMandates } from "./mandates.ts";
import { cast, personIdOf } from "./people.ts";

const validFrom = "2022-07-01";
const madeAt = Date.UTC(2022, 6, 1);

/** Adds the demo's bodies and people to a database that has the reference data. Rows that are there stay as they are. */
export async function seedCast(d1: D1Database): Promise<void> {
  const database = openDatabase(d1);
  await commit(database, [
    ...castOrganisations.map((row) => database.insert(organisations).values(row).onConflictDoNothing()),
    ...castUnits.map((row) => database.insert(units).values(row).onConflictDoNothing()),
    ...castForums.map((row) => database.insert(forums).values(row).onConflictDoNothing()),
    ...castMandates.map((row) => database.insert(mandates).values(row).onConflictDoNothing()),
    ...cast.flatMap((member, order) => {
      const personId = personIdOf(member.key);
      const suffix = member.key.replaceAll("-", "_");
      // Lists of personas keep the order of the cast.
      const createdAt = new Date(madeAt + order);
      return [
        database
          .insert(people)
          .values({
            id: personId,
            name: member.name,
            title: member.title,
            email: `${member.key}@demo.example`,
            emailVerified: true,
            createdAt,
            updatedAt: createdAt,
          })
          .onConflictDoNothing(),
        database
          .insert(memberships)
          .values({
            id: `mbr_demo_${suffix}`,
            personId,
            organisationId: member.organisationId,
            unitId: member.unitId ?? null,
            administrator: member.administrator ?? false,
            validFrom,
          })
          .onConflictDoNothing(),
        ...(member.seats ?? []).map((seat) =>
          database
            .insert(seats)
            .values({
              id: `sea_demo_${suffix}_${seat.forumId.slice(4)}`,
              forumId: seat.forumId,
              personId,
              organisationId: member.organisationId,
              role: seat.role,
              validFrom,
            })
            .onConflictDoNothing(),
        ),
      ];
    }),
  ]);
}
