/** How pairs of reports come out: with one origin or with two, against what they have. */
import type { Reader } from "../../src/read.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { compared } from "./compared.js";
import type { FamilyReport, PairLine } from "./families.js";

/** Reports that are compared with each other, and pairs of them. */
export interface PairGroup {
  readonly name: string;
  readonly reports: readonly FamilyReport[];
  readonly pairs: readonly Pick<PairLine, "pair" | "kind" | "origin">[];
}

async function documentsOf(reader: Reader, reports: readonly FamilyReport[]): Promise<ReadoutDocument[]> {
  const found: ReadoutDocument[] = [];
  for (const { id, text, publisher, published, url } of reports) {
    found.push(await reader.read({ source: id, text, metadata: { id, publisher, published, url } }));
  }
  return found;
}

export interface PairCount {
  right: number;
  missed: number;
  false: number;
  apart: number;
}

/** Of the pairs taken for one origin those that have one, in per cent. */
export const precision = ({ right, false: wrong }: PairCount): number => (right + wrong === 0 ? 100 : (100 * right) / (right + wrong));
/** Of the pairs with one origin those that were taken for it, in per cent. */
export const recall = ({ right, missed }: PairCount): number => (right + missed === 0 ? 100 : (100 * right) / (right + missed));

/** Pairs by what they are and what they were taken for. */
export interface PairOutcome extends Pick<PairLine, "pair" | "kind"> {
  readonly outcome: keyof PairCount;
}

export async function outcomes(reader: Reader, { reports, pairs }: PairGroup): Promise<PairOutcome[]> {
  const documents = await documentsOf(reader, reports);
  const refOf = new Map(documents.map(({ report }) => [report.id, report.ref]));
  const origin = new Map(compared(documents).reports.map((place) => [refOf.get(place.report), place.origin]));
  return pairs.map(({ pair, kind, origin: isOne }) => {
    const isFound = origin.get(pair[0]) === origin.get(pair[1]);
    return { pair, kind, outcome: isFound ? (isOne ? "right" : "false") : isOne ? "missed" : "apart" };
  });
}

export function counted(all: readonly PairOutcome[]): PairCount {
  const count: PairCount = { right: 0, missed: 0, false: 0, apart: 0 };
  for (const { outcome } of all) count[outcome]++;
  return count;
}
