CREATE TABLE `attendances` (
	`meeting_id` text NOT NULL,
	`attendee_id` text NOT NULL,
	`status` text NOT NULL,
	`from_at` text,
	`until_at` text,
	`substitute_for` text,
	`name` text,
	`noted_at` text NOT NULL,
	`noted_by` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `attendee_id`)
);
--> statement-breakpoint
CREATE TABLE `item_attendances` (
	`agenda_item_id` text NOT NULL,
	`attendee_id` text NOT NULL,
	`absence` text NOT NULL,
	`noted_at` text NOT NULL,
	`noted_by` text NOT NULL,
	PRIMARY KEY(`agenda_item_id`, `attendee_id`)
);
--> statement-breakpoint
CREATE TABLE `item_times` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `item_times_meeting` ON `item_times` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `item_times_open` ON `item_times` (`meeting_id`) WHERE "item_times"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `meeting_courses` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`rung` integer NOT NULL,
	`current_item_id` text,
	`started_at` text,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `meeting_courses_unrung` ON `meeting_courses` (`meeting_id`) WHERE "meeting_courses"."revision" > "meeting_courses"."rung";