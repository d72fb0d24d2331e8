/** How a question of the queue is answered: by buttons and by the keys y, n and u, one answer at a time. */
import { useState } from "preact/hooks";
import { useKeys } from "../../parts/use-keys.ts";

export type Answer = "yes" | "no" | "unsure";

const ANSWERS: Readonly<Record<string, Answer>> = { y: "yes", n: "no", u: "unsure" };

/**
 * @param run sends an answer; until it has ended another is not taken, which would be sent for the same question
 * @param keys whether the keys answer too
 */
export function useAnswers(run: (answer: Answer) => Promise<void>, keys: boolean): { busy: boolean; say: (answer: Answer) => void } {
  const [busy, setBusy] = useState(false);
  const say = (answer: Answer) => {
    if (busy) return;
    setBusy(true);
    void run(answer).finally(() => setBusy(false));
  };
  useKeys((key) => {
    const answer = keys ? ANSWERS[key] : undefined;
    if (answer) say(answer);
    return answer !== undefined;
  });
  return { busy, say };
}
