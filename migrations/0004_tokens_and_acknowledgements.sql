CREATE TABLE `acknowledgements` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`system` text NOT NULL,
	`reference` text NOT NULL,
	`acknowledged_at` text NOT NULL,
	`acknowledged_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acknowledgements_once` ON `acknowledgements` (`event_id`,`organisation_id`,`system`,`reference`);--> statement-breakpoint
CREATE TABLE `pulls` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`received_to` integer NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`sha256` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`last_used_at` text,
	`revoked_at` text,
	`revoked_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_sha256_unique` ON `tokens` (`sha256`);--> statement-breakpoint
CREATE INDEX `tokens_organisation` ON `tokens` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (("data" ->> '$.id'));