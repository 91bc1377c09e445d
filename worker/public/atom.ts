import { escapeHtml } from "../../text/html.ts";
import type { News } from "../screens/public-news.ts";

type Feed = {
  title: string;
  language: string;
  /** Whole addresses: of the feed itself, and of the page it is of. */ self: string;
  page: string;
  baseUrl: string;
  news: News[];
};

/** News as an Atom feed (RFC 4287). Entries have the ids of their events, so that a reader shows each once. */
export function atomOf({ title, language, self, page, baseUrl, news }: Feed): string {
  // A feed that has nothing yet has always been so.
  const updated = news[0]?.at ?? "1970-01-01T00:00:00.000Z";
  const entries = news.map(({ id, at, title: headline, text, path }) =>
    [
      "<entry>",
      `<id>urn:samarbejdsrum:event:${id}</id>`,
      `<title>${escapeHtml(headline)}</title>`,
      `<updated>${at}</updated>`,
      `<link rel="alternate" type="text/html" href="${escapeHtml(`${baseUrl}${path}`)}"/>`,
      ...(text === "" ? [] : [`<summary>${escapeHtml(text)}</summary>`]),
      "</entry>",
    ].join(""),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeHtml(self)}</id>`,
    `<title>${escapeHtml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>Samarbejdsrum</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(page)}"/>`,
    ...entries,
    "</feed>",
  ].join("\n");
}
