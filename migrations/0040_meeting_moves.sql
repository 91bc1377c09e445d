CREATE TABLE `meeting_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`moved_at` text NOT NULL,
	`moved_by` text NOT NULL,
	`reason` text NOT NULL,
	`starts_at_before` text NOT NULL,
	`place_before` text NOT NULL,
	`starts_at` text NOT NULL,
	`place` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
