CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`text_id` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`retired_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `templates_text_id_unique` ON `templates` (`text_id`);--> statement-breakpoint
CREATE INDEX `templates_forum` ON `templates` (`forum_id`);