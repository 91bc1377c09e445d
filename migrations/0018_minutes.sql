CREATE TABLE `minutes_additions` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`record` text NOT NULL,
	`sha256` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_additions_number` ON `minutes_additions` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `minutes_conclusions` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`approved_at_meeting_id` text NOT NULL,
	`concluded_at` text NOT NULL,
	`concluded_by` text NOT NULL,
	`despite` text
);
--> statement-breakpoint
CREATE TABLE `minutes_corrections` (
	`agenda_item_id` text PRIMARY KEY NOT NULL,
	`corrected_meeting_id` text NOT NULL,
	`corrected_item_id` text,
	`noted_at` text NOT NULL,
	`noted_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `minutes_corrections_meeting` ON `minutes_corrections` (`corrected_meeting_id`);--> statement-breakpoint
CREATE TABLE `minutes_publications` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `minutes_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`public_sha256` text NOT NULL,
	`full_sha256` text NOT NULL,
	`sent_at` text NOT NULL,
	`sent_by` text NOT NULL,
	`taken_back_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_rounds_number` ON `minutes_rounds` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `minutes_verdicts` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`approves` integer NOT NULL,
	`reason` text,
	`said_at` text NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`)
);--> statement-breakpoint
CREATE TRIGGER `minutes_conclusions_stay_as_they_are` BEFORE UPDATE ON `minutes_conclusions` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not changed'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_conclusions_stay` BEFORE DELETE ON `minutes_conclusions` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not deleted'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_publications_stay_as_they_are` BEFORE UPDATE ON `minutes_publications` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not changed'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_publications_stay` BEFORE DELETE ON `minutes_publications` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not deleted'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_additions_stay_as_they_are` BEFORE UPDATE ON `minutes_additions` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not changed'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_additions_stay` BEFORE DELETE ON `minutes_additions` BEGIN SELECT RAISE(ABORT, 'minutes that are approved are not deleted'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_rounds_keep_their_hashes` BEFORE UPDATE OF `id`, `meeting_id`, `number`, `public_sha256`, `full_sha256`, `sent_at`, `sent_by` ON `minutes_rounds` BEGIN SELECT RAISE(ABORT, 'what was sent is not changed'); END;--> statement-breakpoint
CREATE TRIGGER `minutes_rounds_stay` BEFORE DELETE ON `minutes_rounds` BEGIN SELECT RAISE(ABORT, 'what was sent is not deleted'); END;
