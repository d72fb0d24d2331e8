/** One report read. */
import { type AbortEvents, ReadoutError } from "../errors.js";
import type { Reader, ReadOptions } from "../read.js";
import { failureOf } from "./failure.js";
import type { BatchItem, BatchResult } from "./items.js";

export interface ReadItemOptions extends ReadOptions {
  /** Give with an error where in the program it arose. */
  readonly debug?: boolean | undefined;
  /** Stops the reading behind the section that it is at. */
  readonly signal?: AbortEvents | undefined;
}

/**
 * The document of a report, or its failure: whatever breaks on this report is that.
 * @param heard told how much of it is read, from 0 to 1
 * @throws the signal's reason alone, once it says to stop
 */
export async function readItem(
  reader: Reader,
  item: BatchItem,
  { signal, debug, ...options }: ReadItemOptions,
  heard?: (share: number) => void,
): Promise<BatchResult> {
  if (item.incoming instanceof ReadoutError) return failureOf(item, item.incoming, debug);
  try {
    const { metadata } = item.incoming;
    const onProgress = (done: number, all: number) => {
      signal?.throwIfAborted();
      heard?.(done / all);
    };
    return await reader.read({ ...item.incoming, metadata: { ...metadata, id: item.ref } }, { ...options, onProgress });
  } catch (error) {
    signal?.throwIfAborted();
    return failureOf(item, error, debug);
  } finally {
    heard?.(1);
  }
}
