/** A process that takes inputs apart, one after another, for the one that started it; it ends with that. */
import { type Answer, answersTo, type Task } from "./task.js";

/** Answers sent before it waits until they are on their way: what nobody takes off would fill the memory. */
const AHEAD = 8;

const answer = (one: Answer) => new Promise<void>((resolve) => process.send?.(one, () => resolve()));

async function done(task: Task): Promise<void> {
  let sent = 0;
  for await (const one of answersTo(task, () => void answer({ step: true }))) {
    const onItsWay = answer(one);
    if (++sent % AHEAD === 0) await onItsWay;
  }
}

process.on("message", (task: Task) => void done(task).catch(() => process.exit(1)));
// pdf.js looks ahead at the pages of a file, and leaves uncaught what is wrong with one that it then does not need
process.on("unhandledRejection", () => {});
process.on("disconnect", () => process.exit());
