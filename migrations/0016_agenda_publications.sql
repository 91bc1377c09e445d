CREATE TABLE `agenda_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`reason` text NOT NULL,
	`items` text NOT NULL,
	`recipients` text NOT NULL,
	`mailed_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_publications_number` ON `agenda_publications` (`meeting_id`,`number`);