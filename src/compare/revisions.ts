/**
 * What a report is to those that are there: one of them, another version of one, or new. Pure: what is there is loaded by the ledger and
 * passed in.
 */

/** A report that is there. */
export interface PriorReport {
  readonly report: number;
  /** The id it is shown by. */
  readonly id: string;
  readonly revision: number;
}

/** One that came of the same bytes, and what it is shown with. */
export interface SameBytes extends PriorReport {
  readonly publisher: string | null;
  readonly url: string | null;
}

/** What is there that a report which was read may be. */
export interface RevisionPriors {
  /** Which came of the same bytes, with the same address and publisher. */
  readonly sameCapture: PriorReport | null;
  /** Which has the same text, address and publisher, whatever bytes it came of. */
  readonly sameText: PriorReport | null;
  /** What was published at the same address, the number of its newest revision, and the report that was there first. */
  readonly publication: { readonly number: number; readonly revisions: number; readonly first: number | null } | null;
}

/**
 * What came of holding a report against those that are there. `known`: the same bytes were there; `seen`: the same text from other bytes;
 * `revision`: other text at a known address; `added`: none of these.
 */
export type RevisionComparison =
  | ({ readonly outcome: "known" | "seen" } & PriorReport)
  | {
      readonly outcome: "added" | "revision";
      /** Number of its publication; null where it has none yet. */
      readonly publication: number | null;
      readonly revision: number;
      /** The first report of the publication. */
      readonly first: number | null;
    };

export function compareRevisions({ sameCapture, sameText, publication }: RevisionPriors): RevisionComparison {
  if (sameCapture) return { outcome: "known", ...sameCapture };
  if (sameText) return { outcome: "seen", ...sameText };
  const revisions = publication?.revisions ?? 0;
  return {
    outcome: revisions > 0 ? "revision" : "added",
    publication: publication?.number ?? null,
    revision: revisions + 1,
    first: publication?.first ?? null,
  };
}

/** An address as publications are told apart: without fragment and tracking fields. Anything but an address of the web is taken as it is. */
export function publicationOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    const address = new URL(url);
    address.hash = "";
    for (const field of [...address.searchParams.keys()]) if (/^(?:utm_\w+|fbclid|gclid)$/.test(field)) address.searchParams.delete(field);
    return address.toString();
  } catch {
    return url;
  }
}

/**
 * Which of those that came of the same bytes a report is, before it is read; null where it is another's. One that comes without a publisher
 * or an address does not say that it is another's.
 * @param lacking whether it is also one that is there without a publisher, now that one is given
 */
export function sameReport(
  { publisher, url }: { readonly publisher?: string | null | undefined; readonly url?: string | null | undefined },
  there: readonly SameBytes[],
  lacking: boolean,
): PriorReport | null {
  const found = there.find(
    (prior) =>
      (!publisher || prior.publisher === publisher || (lacking && prior.publisher === null)) &&
      (!url || publicationOf(prior.url) === publicationOf(url)),
  );
  return found ? { report: found.report, id: found.id, revision: found.revision } : null;
}
