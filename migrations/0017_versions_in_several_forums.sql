DROP INDEX `submissions_version_id_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_version` ON `submissions` (`version_id`,`forum_id`);