ALTER TABLE `record_entries` ADD `outcome` text;--> statement-breakpoint
UPDATE `record_entries` SET `outcome` = coalesce(
  (SELECT `outcome` FROM `decisions` WHERE `decisions`.`id` = `record_entries`.`id`),
  (SELECT `outcome` FROM `imported_decisions` WHERE `imported_decisions`.`item_id` = `record_entries`.`id`));
