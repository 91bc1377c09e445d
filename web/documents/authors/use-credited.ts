import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Id } from "../../../contract/ids.ts";
import type { CanonicalText } from "../../../contract/text.ts";
import { useMe } from "../../shell/session.ts";
import type { Session } from "../session.ts";
import { creditedFrom, creditedNow, type CreditedField } from "./credited.ts";
import { creditsFrom, type Credits, type Me } from "./credits.ts";
import { versionAuthorsQuery, writersQuery } from "./queries.ts";

/** Whoever is at this page, as a writer of the text. */
export function useSelf({ doc }: Session): Me {
  const me = useMe();
  return useMemo(() => ({ clientId: doc.clientID, name: me.person.name, organisation: me.organisations[0]?.name ?? null }), [doc, me]);
}

/** What is known of who writes in the live text; undefined until it is. */
export function useCredits(documentId: Id<"document">, session: Session): Credits | undefined {
  const self = useSelf(session);
  const { data } = useQuery(writersQuery(documentId));
  return useMemo(() => data && creditsFrom(data, self), [data, self]);
}

/** Who wrote what of a version; undefined until it is known, null where it is not kept. */
export function useCreditedVersion(documentId: Id<"document">, versionId: Id<"version">): CreditedField[] | null | undefined {
  const { data, isError } = useQuery(versionAuthorsQuery(documentId, versionId));
  return useMemo(() => (data === undefined ? (isError ? null : undefined) : creditedFrom(data)), [data, isError]);
}

/** Who wrote what of the live text, which says `text`. */
export function useCreditedNow(documentId: Id<"document">, session: Session, text: CanonicalText): CreditedField[] | undefined {
  const credits = useCredits(documentId, session);
  return useMemo(() => credits && creditedNow(session.doc, text, credits), [credits, session, text]);
}
