CREATE TABLE `meeting_cancellations` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`cancelled_at` text NOT NULL,
	`cancelled_by` text NOT NULL,
	`office` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
