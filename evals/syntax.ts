/**
 * Tags, features, dependencies and factuality on EWT dev with gold tokens and sentences, through the compiled model.
 * UAS and LAS over all words, punctuation too; LAS by universal relations, without subtypes (as CoNLL 2018 counts), and with them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Annotator } from "../src/annotate/annotator.js";
import type { Span } from "../src/text/span.js";
import type { Sentence } from "../src/tokens/tokens.js";
import { documents, type GoldDocument, type GoldSentence } from "./conllu.js";
import { percent, prf } from "./prf.js";

/** Gold sentences as the reading model takes them. */
export const cutter = ({ paragraphs }: GoldDocument) => {
  const all: Sentence[] = paragraphs.flatMap((p) => p.sentences.map((s) => ({ span: s.span, tokens: s.words.map((w) => w.span) })));
  return (_: string, [start, end]: Span): Sentence[] => all.filter(({ span }) => span[0] >= start && span[0] < end);
};

/** "doc sentence word" → value, of the words tagged VERB. */
function factuality(shared: string): Map<string, number> {
  const rows = gunzipSync(readFileSync(join(shared, "data/factuality/uds-it-happened.tsv.gz")))
    .toString("utf8")
    .split("\n");
  const names = rows[0]?.split("\t") as string[];
  const column = (row: string[], name: string) => row[names.indexOf(name)] as string;
  const dev = rows.map((r) => r.split("\t")).filter((r) => r[0] === "dev" && column(r, "upos") === "VERB");
  return new Map(dev.map((r) => [[column(r, "doc"), column(r, "sent_id"), column(r, "word_id")].join(" "), Number(column(r, "value"))]));
}

/** Pearson's r. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (n: 0 | 1) => pairs.reduce((sum, p) => sum + p[n], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  return Math.round((1000 * xy) / Math.sqrt(xx * yy)) / 1000;
}

/** Those that later stages use. */
const FEATURES = ["Tense", "Number", "Mood", "Person", "VerbForm", "Voice"];

const universal = (relation: string): string => relation.split(":")[0] as string;

export async function scoreSyntax(model: Annotator, shared: string): Promise<Record<string, number>> {
  const values = factuality(shared);
  const n = { words: 0, tag: 0, head: 0, las: 0, full: 0 };
  const features = { right: 0, made: 0, gold: 0 };
  const facts: [number, number][] = [];
  for (const doc of documents(join(shared, "data/ud/en_ewt-ud-dev.conllu.gz"))) {
    const gold: GoldSentence[] = doc.paragraphs.flatMap((p) => p.sentences);
    let s = 0;
    const stretches = doc.paragraphs.map((p) => p.span);
    for await (const section of model.sections(doc.text, stretches, [], cutter(doc)))
      for (const parsed of section.sentences) {
        const { id, words } = gold[s++] as GoldSentence;
        parsed.forEach((token, k) => {
          const word = words[k];
          if (!word) return;
          const head = token.head + 1 === word.head;
          n.words++;
          n.tag += Number(token.tag === word.tag);
          n.head += Number(head);
          n.las += Number(head && universal(token.relation) === universal(word.relation));
          n.full += Number(head && token.relation === word.relation);
          for (const name of FEATURES) {
            const [a, b] = [token.features[name], word.features[name]];
            features.made += Number(a !== undefined);
            features.gold += Number(b !== undefined);
            features.right += Number(a !== undefined && a === b);
          }
          const value = values.get(`${doc.name} ${id} ${k + 1}`);
          if (value !== undefined && word.tag === "VERB") facts.push([token.factuality ?? 0, value]);
        });
      }
    if (s !== gold.length) throw new Error(`${doc.name}: ${s} of ${gold.length} sentences read`);
  }
  return {
    words: n.words,
    upos: percent(n.tag, n.words),
    "features f1": prf(features.right, features.made, features.gold).f1,
    uas: percent(n.head, n.words),
    las: percent(n.las, n.words),
    "las with subtypes": percent(n.full, n.words),
    "factuality r": correlation(facts),
    predicates: facts.length,
  };
}
