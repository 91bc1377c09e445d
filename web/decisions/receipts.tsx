import { useQuery } from "@tanstack/react-query";
import type { Id } from "../../contract/ids.ts";
import type { ReceiptView } from "../../contract/feed.ts";
import { receiptsWords } from "../../i18n/receipts.ts";
import { get } from "../api/client.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Empty } from "../ui/empty.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { Section } from "../ui/section.tsx";
import { Tag, type Tone } from "../ui/tag.tsx";

const tones: Record<NonNullable<ReceiptView["delivery"]>, Tone> = { waiting: "waiting", received: "done", given_up: "warning" };

/** Which organisations' systems have been told of the decision, have received it, and have entered it under a reference of their own. */
export function Receipts({ decisionId }: { decisionId: Id<"decision"> }) {
  const words = useWords(receiptsWords);
  const query = useQuery({
    queryKey: ["decisions", decisionId, "receipts"],
    queryFn: () => get<ReceiptView[]>(`/decisions/${decisionId}/receipts`),
  });
  return (
    <Section title={words.title} lede={words.lede}>
      <Loaded query={query} lines={2}>
        {(receipts) =>
          receipts.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <ul className="rows">
              {receipts.map(({ organisation, delivery, acknowledgements }) => (
                <li key={organisation.id} className="row">
                  <div className="row-main">
                    <p className="row-title">{organisation.name}</p>
                    {acknowledgements.map(({ system, reference, acknowledgedAt }) => (
                      <p key={`${system} ${reference}`} className="row-facts">
                        {words.journalised(reference, system)} · <Moment at={acknowledgedAt} form="dateTime" />
                      </p>
                    ))}
                  </div>
                  <Tag tone={delivery === null ? "quiet" : tones[delivery]}>
                    {delivery === null ? words.notTold : words.deliveries[delivery]}
                  </Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
