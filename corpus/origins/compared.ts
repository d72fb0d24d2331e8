/** Reports compared as a ledger compares them: texts by digest, candidates by live keys, links, origins. */
import { candidateKeys } from "../../src/compare/origins/candidate-keys.js";
import { candidatesAmong, LIVE } from "../../src/compare/origins/candidates.js";
import { type Carrier, inCarrierOrder, mergedCarriers } from "../../src/compare/origins/carrier.js";
import { linkOf } from "../../src/compare/origins/link.js";
import { type Origins, originsOf } from "../../src/compare/origins/origins.js";
import type { LinkedTexts } from "../../src/compare/origins/parents.js";
import { type ComparedText, type TextFeatures, textOf } from "../../src/compare/origins/text-features.js";
import type { ReadoutDocument } from "../../src/records/document.js";

export function textsOf(documents: readonly Pick<ReadoutDocument, "report" | "actors">[]): ComparedText[] {
  const texts = new Map<string, { digest: string; features: TextFeatures; carriers: Carrier[] }>();
  for (const document of documents) {
    const { digest, features, carrier } = textOf(document);
    const known = texts.get(digest);
    if (known) known.carriers.push(carrier);
    else texts.set(digest, { digest, features, carriers: [carrier] });
  }
  return [...texts.values()].map((text) => ({ ...text, carriers: text.carriers.sort(inCarrierOrder) }));
}

/** Pairs of digests that are held against each other. */
function candidatePairs(texts: readonly ComparedText[]): [string, string][] {
  const having = new Map<string, string[]>();
  const keys = new Map(texts.map((text) => [text.digest, candidateKeys(text)]));
  for (const [digest, own] of keys) for (const key of own) having.set(key, [...(having.get(key) ?? []), digest]);
  const live = new Map([...having].filter(([, digests]) => digests.length <= LIVE));
  return [...keys].flatMap(([a, own]) => {
    const others = candidatesAmong(own.flatMap((key) => (live.has(key) ? [[key, live.get(key) as string[]] as const] : [])));
    return [...others].filter((b) => a < b).map((b): [string, string] => [a, b]);
  });
}

export function linksOf(all: readonly ComparedText[]): LinkedTexts[] {
  const texts = all.map((text) => ({ ...text, carriers: mergedCarriers(text.carriers) }));
  const byDigest = new Map(texts.map((text) => [text.digest, text]));
  return candidatePairs(texts).flatMap(([a, b]) => {
    const link = linkOf(byDigest.get(a) as ComparedText, byDigest.get(b) as ComparedText);
    return link ? [{ a, b, link }] : [];
  });
}

export function compared(documents: readonly Pick<ReadoutDocument, "report" | "actors">[]): Origins {
  const texts = textsOf(documents);
  return originsOf(texts, linksOf(texts));
}
