import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { ImportedItemView } from "../../contract/imported-views.ts";
import { recordPageWords } from "../../i18n/record-page.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Loaded } from "../shell/loaded.tsx";
import { Page } from "../shell/page.tsx";
import { externalIcon, warningIcon } from "../ui/icons.ts";
import { Icon } from "../ui/icon.tsx";
import { Copy } from "../ui/fingerprint.tsx";
import { useWords } from "../ui/language.tsx";
import { Tag } from "../ui/tag.tsx";
import { ImportedItemParts, OutcomeOf } from "./imported-item.tsx";
import { importedItemQuery } from "./queries.ts";

const route = getRouteApi("/app/imported-items/$importedItemId");

/** The address that others cite: one item, with the meeting it is of. */
export function ImportedItemPage() {
  const words = useWords(recordPageWords).imported;
  const shell = useWords(shellWords);
  const { importedItemId } = route.useParams();
  const query = useQuery(importedItemQuery(importedItemId));
  const item = query.data;
  return (
    <Page
      className="page-narrow"
      title={item?.title ?? (query.isError ? words.earlier : shell.loading)}
      above={
        item !== undefined && (
          <Link to="/imports/$importId" params={{ importId: item.import.id }}>
            {item.import.citation}
          </Link>
        )
      }
      below={item !== undefined && <Standing item={item} />}
    >
      <Loaded query={query} lines={8}>
        {(loaded) => (
          <>
            {loaded.import.withdrawn !== null && (
              <p className="notice notice-warning">
                <Icon path={warningIcon} />
                {words.withdrawn}
              </p>
            )}
            <div className="section imported-alone">
              <ImportedItemParts item={loaded} headingLevel={2} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ item }: { item: ImportedItemView }) {
  const words = useWords(recordPageWords);
  return (
    <>
      <div className="facts">
        <Tag tone="quiet">{words.imported.mark}</Tag>
        <span>
          {words.imported.cite}: <cite>{item.citation}</cite> <Copy text={item.citation} />
        </span>
        {item.publicUrl !== null && (
          <a href={item.publicUrl}>
            {words.publicPage}
            <Icon path={externalIcon} />
          </a>
        )}
      </div>
      <OutcomeOf item={item} />
    </>
  );
}
