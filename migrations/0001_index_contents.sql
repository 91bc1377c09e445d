ALTER TABLE `submissions` ADD `not_cpr` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_index` ADD `headings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_index` ADD `cpr_places` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_index` ADD `words` text DEFAULT '' NOT NULL;