CREATE TABLE `status_owed` (
	`round_id` text NOT NULL,
	`document_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`round_id`, `document_id`, `organisation_id`),
	FOREIGN KEY (`round_id`) REFERENCES `status_rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `status_owed_organisation` ON `status_owed` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `status_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`document_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`result` text NOT NULL,
	`timetable` text NOT NULL,
	`why` text,
	`consequence` text,
	`way_back` text,
	`submitted_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `status_rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `status_reports_round` ON `status_reports` (`round_id`);--> statement-breakpoint
CREATE TABLE `status_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`name` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`deadline` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL,
	`shown_at` text,
	`shown_by` text
);
--> statement-breakpoint
CREATE INDEX `status_rounds_forum` ON `status_rounds` (`forum_id`);--> statement-breakpoint
CREATE TRIGGER `status_reports_stay_as_they_are` BEFORE UPDATE ON `status_reports` BEGIN SELECT RAISE(ABORT, 'what was reported is not changed'); END;--> statement-breakpoint
CREATE TRIGGER `status_reports_stay` BEFORE DELETE ON `status_reports` BEGIN SELECT RAISE(ABORT, 'what was reported is not deleted'); END;--> statement-breakpoint
CREATE TRIGGER `status_reports_end_when_shown` BEFORE INSERT ON `status_reports` WHEN (SELECT `shown_at` FROM `status_rounds` WHERE `id` = NEW.`round_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the round is locked'); END;--> statement-breakpoint
CREATE TRIGGER `status_owed_stays_as_it_is` BEFORE UPDATE ON `status_owed` BEGIN SELECT RAISE(ABORT, 'what is owed is not changed'); END;--> statement-breakpoint
CREATE TRIGGER `status_owed_stays` BEFORE DELETE ON `status_owed` BEGIN SELECT RAISE(ABORT, 'what is owed is not deleted'); END;--> statement-breakpoint
CREATE TRIGGER `status_rounds_stay_shown` BEFORE UPDATE ON `status_rounds` WHEN OLD.`shown_at` IS NOT NULL AND NEW.`name` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a round that was shown is not changed'); END;--> statement-breakpoint
CREATE TRIGGER `status_rounds_stay` BEFORE DELETE ON `status_rounds` BEGIN SELECT RAISE(ABORT, 'a status round is not deleted'); END;
