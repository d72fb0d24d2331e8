/** A process that takes inputs apart, one after another, for the one that started it; it ends with that. */
import { type Answer, answersTo, type Task } from "./task.js";

/** Answers sent before it waits until they are on their way: what nobody takes off would fill the memory. */
const AHEAD = 8;

const answer = (one: Answer) => new Promise<void>((resolve) => process.send?.(one, () => resolve()));

process.on("message", async (task: Task) => {
  let sent = 0;
  for await (const one of answersTo(task, () => void answer({ step: true }))) {
    const onItsWay = answer(one);
    if (++sent % AHEAD === 0) await onItsWay;
  }
});
process.on("disconnect", () => process.exit());
