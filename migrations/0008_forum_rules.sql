ALTER TABLE `forum_kinds` ADD `rules` text DEFAULT '{"publicationLead":{"days":7,"weekdaysOnly":false},"minutesPolicy":"next_meeting","quorum":{"rule":"more_than_half"},"sections":[{"key":"summary","required":false},{"key":"caseText","required":false},{"key":"economics","required":false},{"key":"proposal","required":false},{"key":"earlierDecisions","required":false}],"standardItems":[{"kind":"agenda_approval","title":"Godkendelse af dagsordenen","position":"first"},{"kind":"minutes_approval","title":"Godkendelse af referatet fra sidste møde","position":"first"},{"kind":"any_other_business","title":"Eventuelt","position":"last"}],"numbering":"per_year"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `forums` ADD `level` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `forums` ADD `rule_overrides` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `seats` ADD `substitute_for` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `standard_kind` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `text_id` text;--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `text_version_id` text;--> statement-breakpoint
UPDATE `forum_kinds` SET `rules` = json_set(`rules`, '$.publicationLead.days', `publication_lead_days`);
