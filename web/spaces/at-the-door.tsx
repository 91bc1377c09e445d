import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { AccessRequestView } from "../../contract/access-request.ts";
import type { InvitationView, InvitedRole } from "../../contract/invitation.ts";
import type { SpaceView } from "../../contract/views.ts";
import { lettingInWords } from "../../i18n/letting-in.ts";
import { spaceRoleWords } from "../../i18n/roles.ts";
import { post, remove } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";
import { Tag } from "../ui/tag.tsx";
import { InvitedRoleChoices, inThreeMonths } from "./invite-dialog.tsx";
import { accessRequestsQuery, invitationsQuery } from "./queries.ts";

/** Who is asked in, and who asks: for those who lead. Nothing where nobody is. */
export function AtTheDoor({ space }: { space: SpaceView }) {
  return (
    <>
      <Requests space={space} />
      <Invitations space={space} />
    </>
  );
}

function Requests({ space }: { space: SpaceView }) {
  const words = useWords(lettingInWords).requests;
  const { data: requests } = useQuery(accessRequestsQuery(space.id));
  const [settling, setSettling] = useState<AccessRequestView | null>(null);
  if (requests === undefined || requests.length === 0) return null;
  return (
    <div className="side">
      <h3>{words.title}</h3>
      <p className="section-lede">{words.lede}</p>
      <ul className="rows rows-quiet">
        {requests.map((request) => (
          <li key={request.id} className="row row-stack">
            <div className="row-main">
              <p className="row-title">{request.person.name}</p>
              {request.person.organisationName !== null && <p className="row-facts">{request.person.organisationName}</p>}
              {request.words !== "" && <p className="row-text">»{request.words}«</p>}
              <p className="row-facts">
                {words.about}{" "}
                {request.document === null ? (
                  words.space
                ) : (
                  <Link to="/documents/$documentId" params={{ documentId: request.document.id }}>
                    {request.document.title}
                  </Link>
                )}{" "}
                · <Moment at={request.askedAt} />
              </p>
            </div>
            <div className="row-actions">
              <button
                type="button"
                className="button button-secondary button-small"
                aria-label={words.of(words.settle, request.person.name)}
                onClick={() => setSettling(request)}
              >
                {words.settle}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Dialog title={words.dialog(settling?.person.name ?? "")} open={settling !== null} onClose={() => setSettling(null)}>
        {settling !== null && <SettleForm space={space} request={settling} onClose={() => setSettling(null)} />}
      </Dialog>
    </div>
  );
}

function SettleForm({ space, request, onClose }: { space: SpaceView; request: AccessRequestView; onClose: () => void }) {
  const all = useWords(lettingInWords);
  const words = all.requests;
  const announce = useAnnounce();
  const [role, setRole] = useState<InvitedRole>("reader");
  const [validTo, setValidTo] = useState(inThreeMonths);
  const settle = useSend(
    (granted: boolean) =>
      post(
        `/spaces/${space.id}/access-requests/${request.id}/settlement`,
        granted ? { granted, role, validTo: validTo === "" ? null : validTo } : { granted },
      ),
    (_answer, granted) => {
      announce(granted ? words.granted(request.person.name) : words.declined(request.person.name));
      onClose();
    },
  );
  return (
    <>
      <Form onSubmit={() => settle.mutate(true)} error={settle.error} pending={settle.isPending} submit={words.grant} onCancel={onClose}>
        {request.words !== "" && <p>»{request.words}«</p>}
        <InvitedRoleChoices role={role} onChange={setRole} />
        <TextField
          name="validTo"
          type="date"
          label={all.invite.validTo}
          help={all.invite.validToHelp}
          value={validTo}
          onChange={setValidTo}
          optional
        />
      </Form>
      <div className="dialog-foot">
        <p>{words.declineHelp}</p>
        <button type="button" className="button button-secondary" aria-disabled={settle.isPending} onClick={() => settle.mutate(false)}>
          {words.decline}
        </button>
      </div>
    </>
  );
}

function Invitations({ space }: { space: SpaceView }) {
  const words = useWords(lettingInWords).invitations;
  const { data: invitations } = useQuery(invitationsQuery(space.id));
  if (invitations === undefined || invitations.length === 0) return null;
  return (
    <div className="side">
      <h3>{words.title}</h3>
      <ul className="rows rows-quiet">
        {invitations.map((invitation) => (
          <Invitation key={invitation.id} space={space} invitation={invitation} />
        ))}
      </ul>
    </div>
  );
}

function Invitation({ space, invitation }: { space: SpaceView; invitation: InvitationView }) {
  const words = useWords(lettingInWords).invitations;
  const roles = useWords(spaceRoleWords);
  const announce = useAnnounce();
  const { id, email, role, sentAt, expiresAt } = invitation;
  const path = `/spaces/${space.id}/invitations/${id}`;
  const again = useSend(
    () => post(`${path}/letters`),
    () => announce(words.sentAgain(email)),
  );
  const revoke = useSend(
    () => remove(path),
    () => announce(words.revoked(email)),
  );
  const error = again.error ?? revoke.error;
  return (
    <li className="row row-stack">
      <div className="row-main">
        <p className="row-title">{email}</p>
        <p className="row-facts">
          {words.sent(roles[role])} <Moment at={sentAt} />
        </p>
        {expiresAt < new Date().toISOString() && <Tag tone="warning">{words.expired}</Tag>}
        {error !== null && <ProblemNotice error={error} />}
      </div>
      <div className="row-actions">
        <button type="button" className="link-button" aria-label={words.of(words.again, email)} onClick={() => again.mutate(undefined)}>
          {words.again}
        </button>
        <button type="button" className="link-button" aria-label={words.of(words.revoke, email)} onClick={() => revoke.mutate(undefined)}>
          {words.revoke}
        </button>
      </div>
    </li>
  );
}
