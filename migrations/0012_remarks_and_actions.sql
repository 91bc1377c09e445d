CREATE TABLE `agreed_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`what` text NOT NULL,
	`owner_id` text,
	`owner_name` text,
	`due` text,
	`due_from` text,
	`due_to` text,
	`agreed_at` text NOT NULL,
	`agreed_by` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`note` text
);
--> statement-breakpoint
CREATE INDEX `agreed_actions_forum` ON `agreed_actions` (`forum_id`);--> statement-breakpoint
CREATE INDEX `agreed_actions_meeting` ON `agreed_actions` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `agreed_actions_owner` ON `agreed_actions` (`owner_id`);--> statement-breakpoint
CREATE TABLE `recorded_remarks` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`on_behalf_of` text NOT NULL,
	`words` text NOT NULL,
	`recorded_at` text NOT NULL,
	`taken_back_at` text,
	`entered_at` text,
	`entered_by` text
);
--> statement-breakpoint
CREATE INDEX `recorded_remarks_meeting` ON `recorded_remarks` (`meeting_id`);