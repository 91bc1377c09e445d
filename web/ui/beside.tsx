import { Component, Suspense, type ReactNode } from "react";
import { besideWords } from "../../i18n/beside.ts";
import { useWords } from "./language.tsx";

type BesideProps = {
  children: ReactNode;
  /** Nothing where it is not given: nobody waits for what comes beside the text. */
  fallback?: ReactNode;
};

/**
 * A part of a page that is fetched beside the rest. When the line goes before it has come, it says so in its own place: whoever is writing must not lose the page for it.
 */
export class Beside extends Component<BesideProps, { isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError(): { isMissing: boolean } {
    return { isMissing: true };
  }

  override render(): ReactNode {
    const { children, fallback = null } = this.props;
    return this.state.isMissing ? <Missing /> : <Suspense fallback={fallback}>{children}</Suspense>;
  }
}

function Missing() {
  const words = useWords(besideWords);
  return (
    <p className="quiet" role="status">
      {words.missing}{" "}
      <button type="button" className="link-button" onClick={() => location.reload()}>
        {words.again}
      </button>
    </p>
  );
}
