/**
 * Coreference on OntoGUM dev (all genres of the pack), gold tokens, predicted mentions: MUC, B³, CEAF-φ4 and their mean, the CoNLL F1.
 * Mentions are whole phrases, and chains of one mention are left out on both sides, as the scheme has it. Copied appositions are
 * not joined here: OntoGUM takes an apposition into the phrase.
 */
import { join } from "node:path";
import type { Annotator } from "../src/annotate/annotator.js";
import type { Mention } from "../src/annotate/mention.js";
import { documents, type GoldDocument } from "./conllu.js";
import { assignment } from "./matching.js";
import { cutter } from "./syntax.js";

const GENRES = ["news", "interview", "academic", "court", "bio", "voyage"];

type Chains = string[][];

/** Chains of a document's `Entity=` brackets, as "start-end" of characters. */
function goldChains({ paragraphs }: GoldDocument): Chains {
  const words = paragraphs.flatMap((p) => p.sentences.flatMap((s) => s.words));
  const open = new Map<string, number[]>();
  const found = new Map<string, string[]>();
  for (const { misc, span } of words) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, opening, body, closing] of entity.matchAll(/(\(?)([^()]+)(\)?)/g)) {
      const id = (body as string).split("-")[0]?.split("[")[0] as string;
      if (opening) open.set(id, [...(open.get(id) ?? []), span[0]]);
      const start = closing ? open.get(id)?.pop() : undefined;
      if (start !== undefined) found.set(id, [...(found.get(id) ?? []), `${start}-${span[1]}`]);
    }
  }
  return [...found.values()].filter((c) => c.length > 1);
}

function madeChains(mentions: readonly Mention[], chains: readonly number[]): Chains {
  const found = new Map<number, Set<string>>();
  mentions.forEach((m, n) => {
    const chain = chains[n] as number;
    found.set(chain, (found.get(chain) ?? new Set()).add(`${m.phrase[0]}-${m.phrase[1]}`));
  });
  return [...found.values()].map((c) => [...c]).filter((c) => c.length > 1);
}

type Counts = { muc: [number, number, number, number]; b3: [number, number, number, number]; ceaf: [number, number, number] };

const owners = (chains: Chains): Map<string, number> => new Map(chains.flatMap((c, n) => c.map((m): [string, number] => [m, n])));

/** Numerator and denominator of one side's MUC and B³. */
function side(chains: Chains, others: Chains): { muc: [number, number]; b3: [number, number] } {
  const owner = owners(others);
  const muc: [number, number] = [0, 0];
  const b3: [number, number] = [0, 0];
  for (const chain of chains) {
    const parts = new Map<number, number>();
    let loose = 0;
    for (const m of chain) {
      const o = owner.get(m);
      if (o === undefined) loose++;
      else parts.set(o, (parts.get(o) ?? 0) + 1);
    }
    muc[0] += chain.length - parts.size - loose;
    muc[1] += chain.length - 1;
    for (const k of parts.values()) b3[0] += (k * k) / chain.length;
    b3[1] += chain.length;
  }
  return { muc, b3 };
}

function add(counts: Counts, gold: Chains, made: Chains): void {
  const [r, p] = [side(gold, made), side(made, gold)];
  [r.muc[0], r.muc[1], p.muc[0], p.muc[1]].forEach((x, n) => {
    counts.muc[n as 0] += x;
  });
  [r.b3[0], r.b3[1], p.b3[0], p.b3[1]].forEach((x, n) => {
    counts.b3[n as 0] += x;
  });
  const phi = gold.map((g) => made.map((m) => (2 * m.filter((x) => g.includes(x)).length) / (g.length + m.length)));
  counts.ceaf[0] += assignment(phi);
  counts.ceaf[1] += gold.length;
  counts.ceaf[2] += made.length;
}

export async function scoreCoreference(model: Annotator, shared: string): Promise<Record<string, number>> {
  const counts: Counts = { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceaf: [0, 0, 0] };
  const spans = [0, 0, 0];
  let docs = 0;
  for (const genre of GENRES)
    for (const doc of documents(join(shared, `data/gum/ontogum/${genre}.dev.conllu.gz`))) {
      docs++;
      const found = model.newClusters();
      const stretches = doc.paragraphs.map((p) => p.span);
      for await (const section of model.sections(doc.text, stretches, [], cutter(doc))) found.add(section.mentions);
      const { mentions, clusters } = found.finish();
      const [gold, made] = [goldChains(doc), madeChains(mentions, clusters)];
      add(counts, gold, made);
      const wanted = new Set(gold.flat());
      spans[0] = (spans[0] as number) + made.flat().filter((m) => wanted.has(m)).length;
      spans[1] = (spans[1] as number) + made.flat().length;
      spans[2] = (spans[2] as number) + wanted.size;
    }
  const f = (r: number, p: number) => (r + p > 0 ? (200 * r * p) / (r + p) : 0);
  const muc = f(counts.muc[0] / counts.muc[1], counts.muc[2] / counts.muc[3]);
  const b3 = f(counts.b3[0] / counts.b3[1], counts.b3[2] / counts.b3[3]);
  const ceaf = f(counts.ceaf[0] / counts.ceaf[1], counts.ceaf[0] / counts.ceaf[2]);
  const round = (x: number) => Math.round(x * 10) / 10;
  const [right, made, gold] = spans as [number, number, number];
  return {
    documents: docs,
    muc: round(muc),
    b3: round(b3),
    ceaf: round(ceaf),
    conll: round((muc + b3 + ceaf) / 3),
    "mentions f1": round((200 * right) / (made + gold)),
  };
}
