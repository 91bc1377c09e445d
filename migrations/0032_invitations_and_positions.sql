CREATE TABLE `access_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`asked_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`granted` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `access_requests_once` ON `access_requests` (`about`,`person_id`) WHERE "access_requests"."settled_at" is null;--> statement-breakpoint
CREATE INDEX `access_requests_asker` ON `access_requests` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `invitation_letters` (
	`invitation_id` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `invitation_letters_sender` ON `invitation_letters` (`sent_by`,`sent_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`valid_to` text,
	`words` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`sent_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	`accepted_by` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_once` ON `invitations` (`space_id`,`email`) WHERE "invitations"."accepted_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE TABLE `position_requests` (
	`document_id` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`words` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `positions` (
	`document_id` text NOT NULL,
	`person_id` text NOT NULL,
	`version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`stance` text NOT NULL,
	`words` text NOT NULL,
	`organisation_name` text NOT NULL,
	`taken_at` text NOT NULL,
	PRIMARY KEY(`document_id`, `person_id`, `version_id`)
);
