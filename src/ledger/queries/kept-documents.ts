/** Documents of readings, held once they were fetched: a reading never changes, and its digest stands for all that it holds. */
import type { Report } from "../../records/report.js";
import type { Db } from "../store.js";

/** Letters of all documents that are held: some thousand reports. */
const MOST = 24_000_000;

class KeptDocuments {
  readonly #byDigest = new Map<string, { readonly report: Report; readonly size: number }>();
  #size = 0;

  get(digest: string): Report | undefined {
    const found = this.#byDigest.get(digest);
    if (!found) return undefined;
    this.#byDigest.delete(digest); // and in again, as the one that was asked for last
    this.#byDigest.set(digest, found);
    return found.report;
  }

  set(digest: string, document: string): Report {
    const report = JSON.parse(document) as Report;
    this.#byDigest.set(digest, { report, size: document.length });
    this.#size += document.length;
    for (const [oldest, { size }] of this.#byDigest) {
      if (this.#size <= MOST || oldest === digest) break;
      this.#byDigest.delete(oldest);
      this.#size -= size;
    }
    return report;
  }
}

const kept = new KeptDocuments();

/** The report of each reading. @param readings number and digest of each, no more than a query takes */
export async function documentsOf(
  db: Db,
  readings: readonly { readonly reading: number; readonly digest: string }[],
): Promise<Map<number, Report>> {
  const found = new Map<number, Report>();
  const wanting = new Map<number, string>();
  for (const { reading, digest } of readings) {
    const report = kept.get(digest);
    if (report) found.set(reading, report);
    else wanting.set(reading, digest);
  }
  if (wanting.size === 0) return found;
  const rows = await db
    .selectFrom("readings")
    .select(["seq", "document"])
    .where("seq", "in", [...wanting.keys()])
    .execute();
  for (const { seq, document } of rows) found.set(seq, kept.set(wanting.get(seq) as string, document));
  return found;
}
