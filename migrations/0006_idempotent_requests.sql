CREATE TABLE `idempotent_requests` (
	`key` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`status` integer,
	`content_type` text,
	`body` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotent_requests_at` ON `idempotent_requests` (`at`);