/** The keys y, n and u of the queue. */
import { useEffect } from "preact/hooks";

export type Answer = "yes" | "no" | "unsure";

const ANSWERS: Readonly<Record<string, Answer>> = { y: "yes", n: "no", u: "unsure" };

/** @param say is told of each answer; null takes none */
export function useAnswerKeys(say: ((answer: Answer) => Promise<void>) | null): void {
  useEffect(() => {
    if (!say) return;
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || (event.target as HTMLElement).closest("input, textarea, select")) return;
      const answer = ANSWERS[event.key];
      if (!answer) return;
      event.preventDefault();
      void say(answer);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
