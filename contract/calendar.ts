import * as v from "valibot";

/** When the address of somebody's calendar was made; null where there is none. */
export const calendarViewSchema = v.object({ createdAt: v.nullable(v.string()) });
export type CalendarView = v.InferOutput<typeof calendarViewSchema>;

/** The address, shown this once. */
export const calendarOpenedSchema = v.object({ url: v.string() });
export type CalendarOpened = v.InferOutput<typeof calendarOpenedSchema>;
