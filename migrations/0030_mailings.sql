CREATE TABLE `mailings` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`recipients` text NOT NULL,
	`sent_to` text DEFAULT '[]' NOT NULL,
	`owed_at` text NOT NULL,
	`begun_at` text NOT NULL,
	`done_at` text,
	PRIMARY KEY(`kind`, `subject_id`)
);
--> statement-breakpoint
ALTER TABLE `agenda_publications` DROP COLUMN `mailed_at`;