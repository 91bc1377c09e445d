CREATE TABLE `daily_letters` (
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`begun_at` text NOT NULL,
	`sent_at` text,
	PRIMARY KEY(`person_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `mail_settings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	`times` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notification_progress` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`says` text NOT NULL,
	`occasion` text NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`about_id` text NOT NULL,
	`detail_id` text,
	`read_at` text,
	`awaits_mail` integer NOT NULL,
	`mail_begun_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`person_id`,`says`,`occasion`);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`person_id`,`id`) WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX `notifications_person` ON `notifications` (`person_id`,`id`);--> statement-breakpoint
CREATE INDEX `notifications_mail` ON `notifications` (`person_id`) WHERE "notifications"."awaits_mail" = 1;--> statement-breakpoint
ALTER TABLE `mailbox` ADD `headers` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX `agreed_actions_due` ON `agreed_actions` (`due_to`) WHERE "agreed_actions"."settled_at" is null;