CREATE TABLE `mandate_disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`mandate_id` text NOT NULL,
	`words` text NOT NULL,
	`raised_at` text NOT NULL,
	`raised_by` text NOT NULL,
	`stands` integer,
	`settlement` text,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`mandate_id`) REFERENCES `mandates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandate_disputes_open` ON `mandate_disputes` (`mandate_id`) WHERE "mandate_disputes"."settled_at" is null;--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`holder_role` text,
	`scope` text NOT NULL,
	`subject` text NOT NULL,
	`amount_limit` integer,
	`issuer` text NOT NULL,
	`reports_to` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`decision_id` text,
	`settled_at` text NOT NULL,
	`settled_by` text NOT NULL,
	CONSTRAINT "mandates_dates" CHECK("mandates"."valid_to" is null or "mandates"."valid_to" >= "mandates"."valid_from")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_decision_id_unique` ON `mandates` (`decision_id`);--> statement-breakpoint
CREATE INDEX `mandates_forum` ON `mandates` (`forum_id`);