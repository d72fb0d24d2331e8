/** How pairs of reports come out: with one origin or with two, against what they have. */
import type { Reader } from "../../src/read.js";
import type { ReadoutDocument } from "../../src/records/document.js";
import { linkOf } from "../../src/compare/origins/link.js";
import type { ComparedText } from "../../src/compare/origins/text-features.js";
import { compared, textsOf } from "./compared.js";
import type { FamilyReport, PairLine } from "./families.js";

/** Reports that are compared with each other, and pairs of them. */
export interface PairGroup {
  readonly name: string;
  readonly reports: readonly FamilyReport[];
  readonly pairs: readonly PairLine[];
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

/** A pair by what it is and what it was taken for. */
export interface PairOutcome extends Pick<PairLine, "pair" | "kind"> {
  readonly outcome: keyof PairCount;
  /** Of two that were rightly joined: what was told otherwise than is expected, where the reason or the relation of the second report is. */
  readonly otherwise: readonly string[];
}

export async function outcomes(reader: Reader, { reports, pairs }: PairGroup): Promise<PairOutcome[]> {
  const documents = await documentsOf(reader, reports);
  const refOf = new Map(documents.map(({ report }) => [report.id, report.ref]));
  const places = new Map(compared(documents).reports.map((place) => [refOf.get(place.report), place]));
  const texts = new Map(documents.map((document) => [document.report.ref, textsOf([document])[0] as ComparedText]));
  return pairs.map(({ pair, kind, origin: isOne, why, relation }) => {
    const [a, b] = [texts.get(pair[0]) as ComparedText, texts.get(pair[1]) as ComparedText];
    const isFound = places.get(pair[0])?.origin === places.get(pair[1])?.origin;
    const told = { why: a.digest === b.digest ? "same-text" : linkOf(a, b)?.why, relation: places.get(pair[1])?.relation };
    const otherwise = [
      ...(why === undefined || why === told.why ? [] : [`why ${told.why}, not ${why}`]),
      ...(relation === undefined || relation === told.relation ? [] : [`${told.relation}, not ${relation}`]),
    ];
    const outcome = isFound ? (isOne ? "right" : "false") : isOne ? "missed" : "apart";
    return { pair, kind, outcome, otherwise: outcome === "right" ? otherwise : [] };
  });
}

export function counted(all: readonly PairOutcome[]): PairCount {
  const count: PairCount = { right: 0, missed: 0, false: 0, apart: 0 };
  for (const { outcome } of all) count[outcome]++;
  return count;
}
