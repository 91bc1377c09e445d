CREATE TABLE `comment_mentions` (
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`comment_id`, `person_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comment_news` (
	`document_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`rung` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `comment_news_untold` ON `comment_news` (`document_id`) WHERE "comment_news"."revision" > "comment_news"."rung";--> statement-breakpoint
CREATE TABLE `comment_notices` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`concern` text NOT NULL,
	`comment_id` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_notices_person` ON `comment_notices` (`person_id`,`seq`);--> statement-breakpoint
CREATE INDEX `comment_notices_comment` ON `comment_notices` (`comment_id`);--> statement-breakpoint
CREATE TABLE `comment_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`passage` text,
	`proposal` text,
	`revision` integer NOT NULL,
	`anchored_revision` integer DEFAULT 0 NOT NULL,
	`resolved_at` text,
	`resolved_by` text,
	`applied_at` text,
	`applied_by` text,
	`deleted_at` text
);
--> statement-breakpoint
CREATE INDEX `comment_threads_document` ON `comment_threads` (`document_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`document_id` text NOT NULL,
	`revision` integer NOT NULL,
	`words` text NOT NULL,
	`written_at` text NOT NULL,
	`written_by` text NOT NULL,
	`organisation_id` text,
	`edited_at` text,
	`deleted_at` text,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`thread_id`);--> statement-breakpoint
CREATE INDEX `comments_document` ON `comments` (`document_id`);--> statement-breakpoint
CREATE TABLE `comments_seen` (
	`person_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`through` integer NOT NULL,
	PRIMARY KEY(`person_id`, `thread_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `text_index` ADD `sha256` text DEFAULT '' NOT NULL;