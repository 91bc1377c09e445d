-- The words of the record by three letters at a time, so that parts of words are found. Contentless: the words themselves stand in record_entries.
CREATE VIRTUAL TABLE `record_words` USING fts5(words, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
-- The decisions that were taken before there was a record to search. Words are folded as worker/record/fold.ts does, as far as SQL can.
INSERT INTO `record_entries` (id, kind, forum_id, date, title, access, text)
SELECT d.id, 'decision', d.forum_id, date(m.starts_at, '+1 hour'), i.title, i.access, d.text
FROM decisions d JOIN agenda_items i ON i.id = d.agenda_item_id JOIN meetings m ON m.id = d.meeting_id;
--> statement-breakpoint
INSERT INTO `record_words` (rowid, words)
SELECT seq, ' ' || replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(title || ' ' || text),
  'Æ', 'ae'), 'Ø', 'oe'), 'Å', 'aa'), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), char(10), ' '), '.', ' '), ',', ' '), ':', ' '), '-', ' '), '(', ' '), ')', ' ') || ' '
FROM `record_entries`;
