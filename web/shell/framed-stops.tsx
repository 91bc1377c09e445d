import { Frame } from "./frame.tsx";
import { Crashed, NotFound } from "./stops.tsx";

/** Where the app itself did not come up, or there is no such address: what happened, in the frame of every page. */
export function CrashedInFrame({ error }: { error: unknown }) {
  return (
    <Frame>
      <Crashed error={error} />
    </Frame>
  );
}

export function NotFoundInFrame() {
  return (
    <Frame>
      <NotFound />
    </Frame>
  );
}
