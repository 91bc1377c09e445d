CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`access` text NOT NULL,
	`embargo_until` text,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`published_at` text
);
--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`agenda_item_id`);