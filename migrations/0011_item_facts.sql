ALTER TABLE `agenda_items` ADD `text_sha256` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `presenter` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `expected_minutes` integer;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `external_refs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `agenda_items_text` ON `agenda_items` (`text_id`);