CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`subject_id` text NOT NULL,
	`forum_id` text,
	`space_id` text,
	`organisation_id` text,
	`detail` text NOT NULL,
	`once` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_once_unique` ON `audit_entries` (`once`);--> statement-breakpoint
CREATE INDEX `audit_entries_forum` ON `audit_entries` (`forum_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_organisation` ON `audit_entries` (`organisation_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject_id`);--> statement-breakpoint
CREATE TRIGGER `audit_entries_stay_as_they_are` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are not changed'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_stay` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are not deleted'); END;
