import { longDate, longDateTime, shortDate } from "../../i18n/language.ts";
import { useLanguage } from "./language.tsx";

const forms = { date: longDate, dateTime: longDateTime, short: shortDate };

/** A point in time as Danes write it, with the machine's form beside it. `at` is ISO 8601. */
export function Moment({ at, form = "short" }: { at: string; form?: keyof typeof forms }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{forms[form](language, new Date(at))}</time>;
}
