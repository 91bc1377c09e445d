import { useState } from "react";
import type { EndpointDetail, ReplayAccepted } from "../../contract/endpoint-views.ts";
import type { Replay } from "../../contract/endpoint.ts";
import type { FieldIssue } from "../../contract/problem.ts";
import { endpointWords } from "../../i18n/endpoints.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { instantInCopenhagen } from "../forums/copenhagen.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { useWords } from "../ui/language.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { TextField } from "../ui/field.tsx";
import { Choices, Form } from "../ui/form.tsx";

type Opening = { endpoint: EndpointDetail; onClose: () => void };

export function ReplayDialog({ open, ...opening }: Opening & { open: boolean }) {
  const words = useWords(endpointWords).replay;
  return (
    <Dialog title={words.title} open={open} onClose={opening.onClose}>
      <ReplayForm {...opening} />
    </Dialog>
  );
}

type What = "since" | "range";

function ReplayForm({ endpoint, onClose }: Opening) {
  const words = useWords(endpointWords).replay;
  const announce = useAnnounce();
  const [what, setWhat] = useState<What>("since");
  const [date, setDate] = useState("");
  const [time, setTime] = useState("00:00");
  const [fromSeq, setFromSeq] = useState("");
  const [throughSeq, setThroughSeq] = useState("");
  const [refused, setRefused] = useState<FieldIssue[]>([]);
  const send = useSend(
    (replay: Replay) => post<ReplayAccepted>(`/endpoints/${endpoint.id}/replays`, replay),
    (accepted) => {
      announce(words.done(accepted.fromSeq, accepted.throughSeq));
      onClose();
    },
  );
  const submit = () => {
    if (what === "range") {
      setRefused([]);
      send.mutate({ what, fromSeq: Number(fromSeq), throughSeq: Number(throughSeq) });
      return;
    }
    const since = instantInCopenhagen(date, time);
    setRefused(since === null ? [{ path: "since", issue: "not an instant" }] : []);
    if (since !== null) send.mutate({ what, since });
  };
  return (
    <Form onSubmit={submit} error={send.error} refused={refused} pending={send.isPending} submit={words.submit} onCancel={onClose}>
      <p>{words.text}</p>
      {endpoint.state === "paused" && <p>{words.whenResumed}</p>}
      <Choices<What>
        legend={words.what}
        value={what}
        choices={[
          { value: "since", label: words.since },
          { value: "range", label: words.range },
        ]}
        onChange={setWhat}
      />
      <div className="side-by-side">
        {what === "since" ? (
          <>
            <TextField name="since" type="date" label={words.date} value={date} onChange={setDate} />
            <TextField name="time" type="time" label={words.time} value={time} onChange={setTime} />
          </>
        ) : (
          <>
            <TextField name="fromSeq" label={words.fromSeq} value={fromSeq} onChange={setFromSeq} />
            <TextField name="throughSeq" label={words.throughSeq} value={throughSeq} onChange={setThroughSeq} />
          </>
        )}
      </div>
    </Form>
  );
}
