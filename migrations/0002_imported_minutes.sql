CREATE TABLE `import_withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`withdrawn_at` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`put_back_at` text,
	`put_back_by` text,
	FOREIGN KEY (`import_id`) REFERENCES `imported_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_withdrawals_import` ON `import_withdrawals` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `import_withdrawals_once` ON `import_withdrawals` (`import_id`) WHERE "import_withdrawals"."put_back_at" is null;--> statement-breakpoint
CREATE TABLE `imported_attendance` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`role` text NOT NULL,
	`party` text NOT NULL,
	`status` text NOT NULL,
	`party_id` text,
	PRIMARY KEY(`import_id`, `position`),
	FOREIGN KEY (`import_id`) REFERENCES `imported_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imported_attendance_party` ON `imported_attendance` (`party_id`);--> statement-breakpoint
CREATE TABLE `imported_decisions` (
	`item_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`text` text NOT NULL,
	`outcome` text NOT NULL,
	`state` text NOT NULL,
	`clauses` text NOT NULL,
	`onward_to` text,
	`deviates_from_proposal` integer NOT NULL,
	`votes` text,
	`confirmed_at` text NOT NULL,
	`confirmed_by` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `imported_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imported_decisions_recommended_is_not_final" CHECK(not ("imported_decisions"."outcome" = 'recommended' and "imported_decisions"."state" = 'final')),
	CONSTRAINT "imported_decisions_judged" CHECK("imported_decisions"."outcome" <> 'unknown')
);
--> statement-breakpoint
CREATE INDEX `imported_decisions_import` ON `imported_decisions` (`import_id`);--> statement-breakpoint
CREATE TABLE `imported_items` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`number` text,
	`title` text NOT NULL,
	`access` text NOT NULL,
	`item_type` text,
	`body` text NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imported_meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_items_position` ON `imported_items` (`import_id`,`position`);--> statement-breakpoint
CREATE TABLE `imported_meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`forum_as_written` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` text,
	`place` text NOT NULL,
	`source_kind` text NOT NULL,
	`source_name` text NOT NULL,
	`source_byte_length` integer NOT NULL,
	`source_sha256` text NOT NULL,
	`text_sha256` text NOT NULL,
	`content_sha256` text NOT NULL,
	`imported_at` text NOT NULL,
	`imported_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imported_meetings_forum` ON `imported_meetings` (`forum_id`,`date`);--> statement-breakpoint
CREATE INDEX `imported_meetings_source` ON `imported_meetings` (`source_sha256`);--> statement-breakpoint
CREATE TABLE `record_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`forum_id` text NOT NULL,
	`date` text NOT NULL,
	`title` text NOT NULL,
	`access` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_entries_id_unique` ON `record_entries` (`id`);--> statement-breakpoint
CREATE INDEX `record_entries_date` ON `record_entries` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `record_entries_forum` ON `record_entries` (`forum_id`,`date`);--> statement-breakpoint
CREATE TABLE `earlier_treatments` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`imported_item_id` text NOT NULL,
	`document_id` text,
	`agenda_item_id` text,
	`linked_at` text NOT NULL,
	`linked_by` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	CONSTRAINT "earlier_treatments_matter" CHECK(("earlier_treatments"."document_id" is null) <> ("earlier_treatments"."agenda_item_id" is null))
);
--> statement-breakpoint
CREATE INDEX `earlier_treatments_import` ON `earlier_treatments` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_treatments_document` ON `earlier_treatments` (`document_id`,`imported_item_id`) WHERE "earlier_treatments"."removed_at" is null and "earlier_treatments"."document_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_treatments_agenda_item` ON `earlier_treatments` (`agenda_item_id`,`imported_item_id`) WHERE "earlier_treatments"."removed_at" is null and "earlier_treatments"."agenda_item_id" is not null;