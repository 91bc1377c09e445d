CREATE TABLE `text_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_entries_document_id_unique` ON `text_entries` (`document_id`);--> statement-breakpoint
CREATE INDEX `text_entries_changed` ON `text_entries` (`changed_at`);--> statement-breakpoint
-- The words of the live texts by three letters at a time, the title apart, so that what is named so comes first. Contentless: the words stand in text_index.
-- Filled by the rooms: each writes its words when it next wakes, and `npm run -s index:rebuild` wakes them all.
CREATE VIRTUAL TABLE `text_words` USING fts5(title, words, content='', contentless_delete=1, tokenize='trigram');
