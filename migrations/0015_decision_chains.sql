CREATE TABLE `decision_additions` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`text` text NOT NULL,
	`reason` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_additions_decision` ON `decision_additions` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decision_chains` (
	`forum_id` text NOT NULL,
	`access` text NOT NULL,
	`length` integer NOT NULL,
	`head_sha256` text,
	`earlier` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`forum_id`, `access`)
);
--> statement-breakpoint
CREATE TABLE `decision_links` (
	`forum_id` text NOT NULL,
	`access` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`record` text NOT NULL,
	`sha256` text NOT NULL,
	`previous_sha256` text,
	PRIMARY KEY(`forum_id`, `access`, `position`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_links_subject_id_unique` ON `decision_links` (`subject_id`);--> statement-breakpoint
CREATE TABLE `decision_ratifications` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`outcome` text NOT NULL,
	`body` text NOT NULL,
	`date` text NOT NULL,
	`item_number` text,
	`url` text,
	`reservation` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_ratifications_decision` ON `decision_ratifications` (`decision_id`);--> statement-breakpoint
DROP INDEX `decisions_number`;--> statement-breakpoint
ALTER TABLE `decisions` ADD `access` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `clauses` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `dissent` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `onward_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `ratifiers` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `replaces_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `mandate` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `questions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_replaces` ON `decisions` (`replaces_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`forum_id`,`year`,`access`,`number`);--> statement-breakpoint
UPDATE `decisions` SET `access` = coalesce((SELECT `access` FROM `agenda_items` WHERE `agenda_items`.`id` = `decisions`.`agenda_item_id`), 'open');--> statement-breakpoint
INSERT INTO `decision_chains` (`forum_id`, `access`, `length`, `earlier`) SELECT `forum_id`, `access`, 0, count(*) FROM `decisions` GROUP BY `forum_id`, `access`;
