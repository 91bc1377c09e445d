import type { CommentsView } from "../../contract/comment-answers.ts";
import type { Passage } from "../../contract/comment.ts";
import type { DocumentView } from "../../contract/views.ts";
import { personIdOf } from "./people.ts";
import { palliativeEffort } from "./texts.ts";
import type { Visitor } from "./visitor.ts";

/** What is said beside the palliative effort before it is submitted: the hospital comments in the text, and general practice asks for four lines. */
export async function playComments(
  document: DocumentView,
  who: { hospital: Visitor; doctor: Visitor; slagelse: Visitor; soro: Visitor },
): Promise<void> {
  const path = `/documents/${document.id}/comments`;
  const open = async (visitor: Visitor, thread: object): Promise<string> => {
    const { threads } = await visitor.post<CommentsView>(`${path}/threads`, thread);
    return `${path}/threads/${threads.at(-1)?.id}`;
  };
  const asked = await open(who.doctor, {
    words: "Vi mangler fire linjer om, hvad det betyder i klinikken. Ellers læser ingen af mine kolleger videre.",
    passage: null,
  });
  await who.soro.post(`${asked}/answers`, { words: "De står nu under “Betydning for almen praksis”. Siger de det rigtige?" });
  await who.doctor.put(`${asked}/resolution`, { resolved: true });
  const seen = await open(who.hospital, {
    words: "@Konsulent i Slagelse, kan sygehuset se planen i vores eget system, eller skal vi logge på et nyt sted?",
    mentions: [personIdOf("slagelse-consultant")],
    passage: passageIn("body", "kan ses af alle tre parter"),
  });
  await who.slagelse.post(`${seen}/answers`, { words: "Det undersøger vi med regionen. Jeg skriver det ind, når vi ved det." });
  await open(who.hospital, {
    words: "“Uger” er for snævert. Vi ser forskellen i de sidste måneder.",
    passage: passageIn("effect", "i de sidste uger"),
    proposal: "i de sidste måneder",
  });
}

function passageIn(field: string, words: string): Passage {
  const paragraphs = palliativeEffort.parts.find((part) => part.field === field)?.paragraphs ?? [];
  const block = paragraphs.findIndex((paragraph) => paragraph.includes(words));
  return [{ field, block, offset: paragraphs[block]?.indexOf(words) ?? 0, words }];
}
