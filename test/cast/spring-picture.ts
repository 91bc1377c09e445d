import { addFile, pictureOf } from "./add-file.ts";
import { chart } from "./chart.ts";
import { sitDown } from "./typist.ts";
import type { Visitor } from "./visitor.ts";
import { writeBlocks } from "./write.ts";

/** Puts a chart into what the initiative hopes for, with what it shows for those who cannot see it. */
export async function playPicture(author: Visitor, documentId: string, at: Date): Promise<void> {
  const picture = await addFile(author, documentId, { name: "akutte-indlaeggelser.png", bytes: chart }, { at });
  const alt =
    "Fire søjler, der bliver lavere: ud af 100 borgere blev 29 indlagt akut i de sidste uger i 2022. Målet er 25 i 2023, 18 i 2024 og 12 i 2025.";
  const typist = await sitDown(author, documentId);
  writeBlocks(typist.doc, "effect", [pictureOf(picture, alt)]);
  await typist.saved();
  typist.leave();
}
