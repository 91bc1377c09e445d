ALTER TABLE `decisions` ADD `case_version_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `case_sha256` text;