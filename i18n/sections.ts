import { sectionKeys, type SectionKey } from "../contract/forum-rules.ts";

/** Whether a field's name, as storage has it, is a section of an agenda item. */
export const isSection = (name: string): name is SectionKey => sectionKeys.some((key) => key === name);
