CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`person_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`forum_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`outcome` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`reservation` text,
	`deviates_from_proposal` integer NOT NULL,
	`onward_to` text,
	`document_id` text,
	`version_id` text,
	`sha256` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT "decisions_version" CHECK(("decisions"."document_id" is null) = ("decisions"."version_id" is null) and ("decisions"."version_id" is null) = ("decisions"."sha256" is null)),
	CONSTRAINT "decisions_recommended_is_not_final" CHECK(not ("decisions"."outcome" = 'recommended' and "decisions"."state" = 'final'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_agenda_item_id_unique` ON `decisions` (`agenda_item_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`forum_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `decisions_document` ON `decisions` (`document_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `documents_space` ON `documents` (`space_id`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`forum_id` text NOT NULL,
	`version_id` text NOT NULL,
	`number` integer NOT NULL,
	`sha256` text NOT NULL,
	`title` text NOT NULL,
	`submitted_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_version_id_unique` ON `submissions` (`version_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_number` ON `submissions` (`document_id`,`number`);--> statement-breakpoint
CREATE INDEX `submissions_forum` ON `submissions` (`forum_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`occurred_at` text NOT NULL,
	`actor_id` text NOT NULL,
	`space_id` text,
	`forum_id` text,
	`access` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_space` ON `events` (`space_id`);--> statement-breakpoint
CREATE TABLE `forum_kinds` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`publication_lead_days` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text
);
--> statement-breakpoint
CREATE TABLE `forums` (
	`id` text PRIMARY KEY NOT NULL,
	`kind_id` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`successor_id` text,
	FOREIGN KEY (`kind_id`) REFERENCES `forum_kinds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`forum_id`) REFERENCES `forums`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seats_forum` ON `seats` (`forum_id`);--> statement-breakpoint
CREATE INDEX `seats_person` ON `seats` (`person_id`);--> statement-breakpoint
CREATE INDEX `seats_organisation` ON `seats` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`item_type` text NOT NULL,
	`access` text NOT NULL,
	`state` text NOT NULL,
	`submission_id` text,
	`document_id` text,
	`version_id` text,
	`sha256` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_number` ON `agenda_items` (`meeting_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_submission` ON `agenda_items` (`submission_id`) WHERE "agenda_items"."state" not in ('postponed', 'withdrawn');--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meetings_forum` ON `meetings` (`forum_id`);--> statement-breakpoint
CREATE TABLE `organisation_affiliations` (
	`id` integer PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`region_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`region_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `affiliations_once` ON `organisation_affiliations` (`organisation_id`,`region_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`unit_id` text,
	`administrator` integer DEFAULT false NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`sector` text NOT NULL,
	`code` text,
	`cvr` text,
	`parent_id` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`successor_id` text,
	CONSTRAINT "organisations_dates" CHECK("organisations"."valid_to" is null or "organisations"."valid_to" >= "organisations"."valid_from")
);
--> statement-breakpoint
CREATE INDEX `organisations_parent` ON `organisations` (`parent_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `text_index` (
	`document_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`excerpt` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`party_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `party_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `participations` (
	`id` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`party_id` text NOT NULL,
	`role` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`ended_at` text,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participations_party` ON `participations` (`party_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `participations_once` ON `participations` (`space_id`,`party_id`) WHERE "participations"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`goals` text NOT NULL,
	`forum_id` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`event_types` text NOT NULL,
	`state` text NOT NULL,
	`secret_encrypted` text NOT NULL,
	`starts_after_seq` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `endpoints_organisation` ON `endpoints` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `mailbox` (
	`id` text PRIMARY KEY NOT NULL,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`sent_at` text NOT NULL
);
