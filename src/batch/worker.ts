/** A thread of the pool: opens a reader once, then reads the reports posted to it, one at a time. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { ReadoutError } from "../errors.js";
import { Reader } from "../read.js";
import type { BatchItem } from "./items.js";
import { readItem } from "./read-item.js";
import type { Posted, WorkerOptions } from "./worker-pool.js";

const options = workerData as WorkerOptions;
const port = parentPort as MessagePort;
const post = (posted: Posted) => port.postMessage(posted);

try {
  const reader = await Reader.open(options);
  port.on("message", async (item: BatchItem | null) => {
    if (item === null) process.exit(); // between two windows; from without it could strike inside the runtime, which aborts the process
    post({ result: await readItem(reader, item, options, (share) => post({ share })) });
  });
  post({ ready: true });
} catch (error) {
  if (!(error instanceof ReadoutError)) throw error;
  const { code, input, message, remedy } = error;
  post({ refused: { code, input, message, remedy } });
}
