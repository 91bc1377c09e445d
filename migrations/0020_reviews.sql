CREATE TABLE `review_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`words` text NOT NULL,
	`answered_at` text NOT NULL,
	`answered_by` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `review_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_answers_question` ON `review_answers` (`question_id`);--> statement-breakpoint
CREATE TABLE `review_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`document_id` text NOT NULL,
	`words` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `review_questions_document` ON `review_questions` (`document_id`);--> statement-breakpoint
CREATE TABLE `forum_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`document_id` text NOT NULL,
	`version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`reviewed_at` text NOT NULL,
	`reviewed_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `forum_reviews_document` ON `forum_reviews` (`document_id`,`forum_id`);--> statement-breakpoint
CREATE TABLE `agenda_wishes` (
	`id` text PRIMARY KEY NOT NULL,
	`forum_id` text NOT NULL,
	`document_id` text NOT NULL,
	`wished_at` text NOT NULL,
	`wished_by` text NOT NULL,
	`taken_back_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_wishes_document` ON `agenda_wishes` (`forum_id`,`document_id`) WHERE "agenda_wishes"."taken_back_at" is null;