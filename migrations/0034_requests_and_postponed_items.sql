CREATE TABLE `item_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`access` text NOT NULL,
	`meeting_id` text,
	`requested_at` text NOT NULL,
	`requested_by` text NOT NULL,
	`answered_at` text,
	`answered_by` text,
	`agenda_item_id` text,
	`reason` text,
	CONSTRAINT "item_requests_answer" CHECK(("item_requests"."answered_at" is null) = ("item_requests"."agenda_item_id" is null and "item_requests"."reason" is null))
);
--> statement-breakpoint
CREATE INDEX `item_requests_forum` ON `item_requests` (`forum_id`);--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `continues_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_continues` ON `agenda_items` (`continues_id`) WHERE "agenda_items"."state" not in ('draft', 'withdrawn');--> statement-breakpoint
ALTER TABLE `mailings` DROP COLUMN `meeting_id`;