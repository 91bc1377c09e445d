ALTER TABLE `events` ADD `organisation_id` text;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `space_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `includes_closed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `pause_reason` text;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `paused_at` text;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `owners_told_at` text;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `signing` text DEFAULT 'v1' NOT NULL;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `previous_secret_encrypted` text;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `previous_secret_until` text;--> statement-breakpoint
UPDATE `endpoints` SET `pause_reason` = 'by_hand', `paused_at` = `created_at` WHERE `state` = 'paused';
