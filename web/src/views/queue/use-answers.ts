/** How a question of the queue is answered: by buttons and by the keys y, n and u, one answer at a time. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "../../parts/use-keys.ts";

export type Answer = "yes" | "no" | "unsure";

const ANSWERS: Readonly<Record<string, Answer>> = { y: "yes", n: "no", u: "unsure" };

/** A key that comes sooner after a question is shown was meant for the one before, in milliseconds. */
const UNREAD = 600;

/**
 * @param run sends an answer; until it has ended another is not taken, which would be sent for the same question
 * @param question what is asked now, null for nothing: the keys answer it too, once it has been there for as long as a look takes
 */
export function useAnswers(
  run: (answer: Answer) => Promise<void>,
  question: string | number | null,
): { busy: boolean; say: (answer: Answer) => void } {
  const [busy, setBusy] = useState(false);
  const shown = useRef(0);
  useLayoutEffect(() => {
    shown.current = performance.now();
  }, [question]);
  const say = (answer: Answer) => {
    if (busy) return;
    setBusy(true);
    void run(answer).finally(() => setBusy(false));
  };
  useKeys((key, held) => {
    const answer = question === null ? undefined : ANSWERS[key];
    if (answer && !held && performance.now() - shown.current >= UNREAD) say(answer);
    return answer !== undefined;
  });
  return { busy, say };
}
