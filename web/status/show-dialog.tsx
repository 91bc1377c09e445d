import type { StatusRoundView } from "../../contract/status-answers.ts";
import { statusWords } from "../../i18n/status.ts";
import { post } from "../api/client.ts";
import { useSend } from "../api/send.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { useWords } from "../ui/language.tsx";

/** Asks once more, because it cannot be undone. */
export function ShowDialog({ round, open, onClose }: { round: StatusRoundView; open: boolean; onClose: () => void }) {
  const words = useWords(statusWords);
  const announce = useAnnounce();
  const show = useSend(
    () => post<StatusRoundView>(`/status-rounds/${round.id}/showing`),
    () => {
      announce(words.shownSaid);
      onClose();
    },
  );
  return (
    <Dialog title={words.show} open={open} onClose={onClose}>
      <Form onSubmit={() => show.mutate(undefined)} error={show.error} pending={show.isPending} submit={words.show} onCancel={onClose}>
        <p>{words.showLede(round.owed - round.reported)}</p>
      </Form>
    </Dialog>
  );
}
