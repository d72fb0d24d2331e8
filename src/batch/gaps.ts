/** What a run did not take in, or not know: files passed over, reports left unread for their language, without a date or a publisher. */
import type { ReadoutDocument } from "../records/document.js";
import { fileDay } from "./given.js";
import type { BatchItem, BatchResult } from "./items.js";

export class Gaps {
  /** Files that hold no report this program reads. */
  readonly passedOver: string[] = [];
  readonly unread: { readonly source: string; readonly language: string | null }[] = [];
  /** Longer than what is read of one report. */
  readonly inPart: string[] = [];
  readonly undated: string[] = [];
  readonly withoutPublisher: string[] = [];
  /** Of those without a date, how many have a day in the name of their file. */
  named = 0;

  /** The results of `read`, one for one with `items`, each looked at as it passes. */
  async *watch(
    items: AsyncIterable<BatchItem>,
    read: (items: AsyncIterable<BatchItem>) => AsyncIterable<BatchResult>,
  ): AsyncGenerator<BatchResult> {
    const waiting: BatchItem[] = [];
    async function* noted(): AsyncGenerator<BatchItem> {
      for await (const item of items) {
        waiting.push(item);
        yield item;
      }
    }
    for await (const result of read(noted())) {
      const item = waiting.shift() as BatchItem;
      if (!("error" in result)) this.#look(item, result);
      yield result;
    }
  }

  #look(item: BatchItem, { report, notes, statements }: ReadoutDocument): void {
    const { source } = report;
    if (statements.length === 0 && notes.some((n) => n.code === "language-not-english"))
      this.unread.push({ source, language: report.language });
    if (notes.some((n) => n.code === "read-in-part")) this.inPart.push(source);
    if (report.published === null && !report.dateline?.date) {
      this.undated.push(source);
      if (fileDay(item) !== null) this.named++;
    }
    if (report.publisher === null && !report.dateline?.agency) this.withoutPublisher.push(source);
  }
}
