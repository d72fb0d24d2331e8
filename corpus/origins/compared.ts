/** Reports compared as a ledger compares them: texts by digest, candidates by live keys, links, origins. */
import { candidateKeys } from "../../src/compare/origins/candidate-keys.js";
import { type Carrier, inCarrierOrder, mergedCarriers } from "../../src/compare/origins/carrier.js";
import { linkOf } from "../../src/compare/origins/link.js";
import { type Origins, originsOf } from "../../src/compare/origins/origins.js";
import type { LinkedTexts } from "../../src/compare/origins/parents.js";
import { type ComparedText, type TextFeatures, textOf } from "../../src/compare/origins/text-features.js";
import type { ReadoutDocument } from "../../src/records/document.js";

/** A key that more texts have is of a template, and finds none. */
const LIVE = 100;

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

/** Pairs of digests that share a live key. */
function candidatesOf(texts: readonly ComparedText[]): [string, string][] {
  const having = new Map<string, string[]>();
  for (const text of texts) {
    for (const key of candidateKeys(text)) having.set(key, [...(having.get(key) ?? []), text.digest]);
  }
  const pairs = new Map<string, [string, string]>();
  for (const digests of having.values()) {
    if (digests.length > LIVE) continue;
    for (const a of digests) for (const b of digests) if (a < b) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}

export function linksOf(all: readonly ComparedText[]): LinkedTexts[] {
  const texts = all.map((text) => ({ ...text, carriers: mergedCarriers(text.carriers) }));
  const byDigest = new Map(texts.map((text) => [text.digest, text]));
  return candidatesOf(texts).flatMap(([a, b]) => {
    const link = linkOf(byDigest.get(a) as ComparedText, byDigest.get(b) as ComparedText);
    return link ? [{ a, b, link }] : [];
  });
}

export function compared(documents: readonly Pick<ReadoutDocument, "report" | "actors">[]): Origins {
  const texts = textsOf(documents);
  return originsOf(texts, linksOf(texts));
}
