DROP INDEX `agenda_items_submission`;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `correction` text;--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_submission` ON `agenda_items` (`submission_id`) WHERE "agenda_items"."state" not in ('draft', 'postponed', 'withdrawn');