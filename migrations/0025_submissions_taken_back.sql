ALTER TABLE `submissions` ADD `state_before` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `withdrawn_at` text;