CREATE TABLE `text_contributions` (
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`document_id` text NOT NULL,
	`at` text NOT NULL,
	`written` integer NOT NULL,
	`deleted` integer NOT NULL,
	PRIMARY KEY(`version_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `text_contributions_document` ON `text_contributions` (`document_id`,`at`);--> statement-breakpoint
CREATE TABLE `text_visits` (
	`document_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seen_at` text NOT NULL,
	`left_at` text,
	`until` text NOT NULL,
	PRIMARY KEY(`document_id`, `person_id`)
);
