/** What a run did not take in, or not know: files passed over, reports left unread for their language, without a date or a publisher. */
import { extname } from "node:path";
import type { BatchItem, BatchResult } from "../batch/items.js";
import { namedExtensions } from "../intake/formats.js";
import type { ReadoutDocument } from "../records/document.js";
import { counted } from "./count.js";
import { fileDay } from "./given.js";

/** Names that are said; the others are counted. */
const SAID = 3;

const firstOf = (names: readonly string[]): string => names.slice(0, SAID).join(", ") + (names.length > SAID ? " …" : "");

function grouped<T>(all: readonly T[], by: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.get(by(one))?.push(one) ?? groups.set(by(one), [one]);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

export class Gaps {
  /** Files that hold no report this program reads. */
  readonly passedOver: string[] = [];
  readonly unread: { readonly source: string; readonly language: string | null }[] = [];
  /** Longer than what is read of one report. */
  readonly inPart: string[] = [];
  readonly undated: string[] = [];
  readonly withoutPublisher: string[] = [];
  /** Of those without a date, how many have a day in the name of their file. */
  #named = 0;

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
      if (fileDay(item) !== null) this.#named++;
    }
    if (report.publisher === null && !report.dateline?.agency) this.withoutPublisher.push(source);
  }

  /** What is to be said of files that were passed over. */
  passedOverSaid(): string[] {
    if (this.passedOver.length === 0) return [];
    const kinds = grouped(this.passedOver, (path) => extname(path).toLowerCase() || "without an ending").map(
      ([kind, paths]) => `${paths.length} ${kind} (${firstOf(paths)})`,
    );
    return [
      `passed over ${counted(this.passedOver.length, "file")} that ${this.passedOver.length === 1 ? "is" : "are"} no ${namedExtensions("or")}: ${kinds.join(", ")}`,
    ];
  }

  /** … of reports without a date. @param how what to do first */
  undatedSaid(how: string): string[] {
    const { length } = this.undated;
    if (length === 0) return [];
    const names = this.#named === 1 ? "the name of 1 of these files holds" : `the names of ${this.#named} of these files hold`;
    const offer = this.#named > 0 ? `; ${names} one: --published filename` : "";
    return [`${counted(length, "report")} ${length === 1 ? "has" : "have"} no date (${firstOf(this.undated)}): ${how}${offer}`];
  }

  publisherSaid(how: string): string[] {
    const { length } = this.withoutPublisher;
    return length === 0
      ? []
      : [`${counted(length, "report")} ${length === 1 ? "has" : "have"} no publisher (${firstOf(this.withoutPublisher)}): ${how}`];
  }

  inPartSaid(): string[] {
    const { length } = this.inPart;
    if (length === 0) return [];
    return [
      `${counted(length, "report")} read in part (${firstOf(this.inPart)}): longer than what is read of one; split ${length === 1 ? "it" : "them"} to have all of it read`,
    ];
  }

  unreadSaid(): string[] {
    const { length } = this.unread;
    if (length === 0) return [];
    const languages = grouped(this.unread, ({ language }) => language ?? "unknown").map(
      ([language, all]) => `${language}: ${firstOf(all.map(({ source }) => source))}`,
    );
    return [
      `${counted(length, "report")} left unread for ${length === 1 ? "its" : "their"} language (${languages.join("; ")}): --force reads ${length === 1 ? "it" : "them"} all the same`,
    ];
  }
}
