import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";

/**
 * A change that somebody makes on the screen. Afterwards everything on the screen is asked for again: what one change touches
 * (a space's list, a forum's backlog, a meeting's agenda) is the server's knowledge, not the page's.
 */
export function useSend<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  done?: (answer: Answer, input: Input) => void,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer, input) => {
      done?.(answer, input);
      return queries.invalidateQueries();
    },
  });
}
