import { infiniteQueryOptions } from "@tanstack/react-query";
import type { AuditPage } from "../../contract/audit-reading.ts";
import { get } from "../api/client.ts";

/** As the address has it. `of` is the id of the forum or the organisation whose log it is. */
export type AuditSearch = {
  of?: string | undefined;
  actor?: string | undefined;
  verb?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** A log, a page at a time, the newest first. */
export const auditQuery = (of: string, search: Omit<AuditSearch, "of">) =>
  infiniteQueryOptions({
    queryKey: ["audit", of, search],
    queryFn: ({ pageParam }) => {
      const asked = Object.entries({ ...search, cursor: pageParam ?? undefined }).flatMap(([name, value]) =>
        value === undefined || value === "" ? [] : [[name, value] as [string, string]],
      );
      const logs = of.startsWith("for_") ? "forums" : "organisations";
      return get<AuditPage>(`/${logs}/${of}/audit?${new URLSearchParams(asked)}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
