CREATE TABLE `calendars` (
	`person_id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendars_sha256_unique` ON `calendars` (`sha256`);