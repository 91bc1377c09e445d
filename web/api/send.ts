import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { ProblemCode } from "../../contract/problem.ts";
import { ProblemError } from "./client.ts";

type Sending<Input, Answer> = Omit<UseMutationResult<Answer, Error, Input>, "mutate" | "mutateAsync"> & { mutate: (input: Input) => void };

const othersWereQuicker: ReadonlySet<ProblemCode> = new Set(["agenda_changed", "changed_meanwhile"]);

/**
 * A change that somebody makes on the screen. Afterwards everything on the screen is asked for again: what one change touches
 * (a space's list, a forum's backlog, a meeting's agenda) is the server's knowledge, not the page's. Until then a second press is the
 * same press: what was meant once is sent once.
 */
export function useSend<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  done?: (answer: Answer, input: Input) => void,
): Sending<Input, Answer> {
  const queries = useQueryClient();
  const going = useRef(false);
  const mutation = useMutation({
    mutationFn: send,
    // By itself the library holds a change back while the browser is offline, and sends it when nobody is looking any more.
    networkMode: "always",
    onSuccess: (answer: Answer, input: Input) => {
      done?.(answer, input);
      return queries.invalidateQueries();
    },
    // What somebody else has done meanwhile is to be seen before anything more is said.
    onError: (error) => (error instanceof ProblemError && othersWereQuicker.has(error.code) ? queries.invalidateQueries() : undefined),
    onSettled: () => {
      going.current = false;
    },
  });
  const { mutate } = mutation;
  const once = useCallback(
    (input: Input) => {
      if (going.current) return;
      going.current = true;
      mutate(input);
    },
    [mutate],
  );
  return { ...mutation, mutate: once };
}
