import { Link } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { verificationWords } from "../../i18n/verification.ts";
import { instantInCopenhagen } from "../forums/copenhagen.ts";
import { Page } from "../shell/page.tsx";
import { ProseField, TextField } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { errorIcon } from "../ui/frame-icons.ts";
import { doneIcon, warningIcon } from "../ui/icons.ts";
import { useWords } from "../ui/language.tsx";
import { Moment } from "../ui/moment.tsx";
import { verify, type Finding } from "./verification.ts";
import { readPublishedKey } from "./webhook-key.ts";

/** For somebody whose system refuses a message: verifies it as a receiver does. What is pasted stays in the browser. */
export function VerifyPage() {
  const words = useWords(verificationWords);
  const [headers, setHeaders] = useState("");
  const [body, setBody] = useState("");
  const [key, setKey] = useState("");
  const [date, setDate] = useState("");
  const [time, setTime] = useState("");
  const [finding, setFinding] = useState<Finding | "failed" | null>(null);

  const check = async () => {
    const instant = instantInCopenhagen(date, time);
    try {
      const used = key.trim() === "" ? ((await readPublishedKey()) ?? "") : key;
      setFinding(await verify({ headers, body, key: used, receivedAt: instant === null ? null : new Date(instant) }));
    } catch (error) {
      console.error("the message could not be verified", error);
      setFinding("failed");
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void check();
  };
  /** A verdict stands for what was verified, not for what has been typed since. */
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setFinding(null);
  };
  return (
    <Page
      title={words.title}
      above={
        <Link to="/integrations" search={{}}>
          {words.back}
        </Link>
      }
      below={
        <>
          <p className="lede">{words.lede}</p>
          <p>{words.private}</p>
        </>
      }
    >
      <form className="form panel" onSubmit={submit} noValidate>
        <ProseField name="headers" label={words.headers} help={words.headersHelp} value={headers} onChange={typed(setHeaders)} />
        <ProseField name="body" label={words.body} help={words.bodyHelp} value={body} onChange={typed(setBody)} rows={8} />
        <TextField name="key" label={words.key} help={words.keyHelp} value={key} onChange={typed(setKey)} optional />
        <fieldset className="field">
          <legend className="form-label">{words.clock}</legend>
          <span className="form-hint">{words.clockHelp}</span>
          <div className="side-by-side">
            <TextField name="date" type="date" label={words.date} value={date} onChange={typed(setDate)} optional />
            <TextField name="time" type="time" label={words.time} value={time} onChange={typed(setTime)} optional />
          </div>
        </fieldset>
        <div className="buttons">
          <button type="submit" className="button button-primary">
            {words.submit}
          </button>
        </div>
        <div role="status">{finding !== null && <Verdict finding={finding} />}</div>
      </form>
    </Page>
  );
}

function Verdict({ finding }: { finding: Finding | "failed" }) {
  const words = useWords(verificationWords);
  const { heading, text } = verdictOf(finding, words);
  const kind = finding === "failed" ? "failed" : finding.kind;
  const look = kind === "verified" ? "notice" : kind === "clock_wrong" ? "notice notice-warning" : "notice notice-error";
  const signedAt = finding !== "failed" && "signedAt" in finding ? finding.signedAt : null;
  return (
    <div className={look}>
      <Icon path={kind === "verified" ? doneIcon : kind === "clock_wrong" ? warningIcon : errorIcon} />
      <div>
        <p className="notice-heading">{heading}</p>
        <p>{text}</p>
        {signedAt !== null && (
          <p>
            {words.signedAt} <Moment at={signedAt.toISOString()} form="dateTime" />.
          </p>
        )}
        {finding !== "failed" && finding.kind === "verified" && finding.aheadMs === null && <p>{words.verifiedClockUnknown}</p>}
      </div>
    </div>
  );
}

function verdictOf(finding: Finding | "failed", words: (typeof verificationWords)["da"]): { heading: string; text: string } {
  if (finding === "failed") return words.failed;
  switch (finding.kind) {
    case "headers_missing":
      return words.headersMissing(finding.missing.join(", "));
    case "bad_timestamp":
      return words.badTimestamp;
    case "bad_key":
      return words.badKey;
    case "other_signature":
      return words.otherSignature(finding.signature);
    case "no_match":
      return words.noMatch;
    case "altered":
      return words.altered;
    case "clock_wrong": {
      const minutes = Math.round(Math.abs(finding.aheadMs) / 60_000);
      return finding.aheadMs > 0 ? words.clockAhead(minutes) : words.clockBehind(minutes);
    }
    case "verified":
      return words.verified;
  }
}
