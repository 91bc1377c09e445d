ALTER TABLE `documents` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `documents` ADD `told` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `documents_untold` ON `documents` (`id`) WHERE "documents"."revision" > "documents"."told";