import { useEffect, useState } from "react";
import { cprWords } from "../../../i18n/cpr.ts";
import { contentIn } from "../../../text/canonical.ts";
import { cprPlacesOfField } from "../../../text/cpr.ts";
import { rootsOf, type Field } from "../../../text/fields.ts";
import { warningIcon } from "../../ui/icons.ts";
import { Icon } from "../../ui/icon.tsx";
import { useWords } from "../../ui/language.tsx";
import type { Session } from "../session.ts";

/** Nobody is to be told in the middle of a number. */
const afterPauseMs = 400;

/** Says that a field has what looks like a CPR number, while it is written, whoever writes it. How many, and never which. */
export function CprNotice({ session, field }: { session: Session; field: Field }) {
  const words = useWords(cprWords);
  const count = useCprCount(session, field);
  return (
    <div role="status">
      {count > 0 && (
        <p className="cpr-notice">
          <Icon path={warningIcon} />
          {words.notice(count)}
        </p>
      )}
    </div>
  );
}

function useCprCount({ doc }: Session, field: Field): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const roots = rootsOf(field).map((root) => doc.getXmlFragment(root));
    const look = () => setCount(cprPlacesOfField({ name: field.name, content: contentIn(doc, field) }).length);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, afterPauseMs);
    };
    look();
    for (const root of roots) root.observeDeep(lookSoon);
    return () => {
      clearTimeout(timer);
      for (const root of roots) root.unobserveDeep(lookSoon);
    };
  }, [doc, field]);
  return count;
}
