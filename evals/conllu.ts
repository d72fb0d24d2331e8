/** CoNLL-U documents as text with the exact place of every word: paragraphs parted by a line break. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Span } from "../src/text/span.js";

export interface GoldWord {
  readonly form: string;
  readonly tag: string;
  readonly features: Readonly<Record<string, string>>;
  /** 1-based number of its head in the sentence, 0 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly misc: string;
  /** Where it stands; a part of a multi-word token that does not show on the surface gets a share of it. */
  readonly span: Span;
}

export interface GoldSentence {
  readonly id: string;
  readonly span: Span;
  readonly words: readonly GoldWord[];
  /** Surface tokens: words, but a multi-word token as one where its parts do not spell it. */
  readonly surface: readonly Span[];
}

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  /** Sentences of each paragraph. */
  readonly paragraphs: readonly { readonly span: Span; readonly sentences: readonly GoldSentence[] }[];
}

/** "Tense=Past|Number=Sing" by name; "_" is none. */
const featuresOf = (column: string): Record<string, string> =>
  column === "_" ? {} : Object.fromEntries(column.split("|").map((pair) => pair.split("=") as [string, string]));

/** The lines of one sentence set behind `start`. */
function sentenceAt(id: string, body: readonly string[], start: number): { sentence: GoldSentence; words: string } {
  let words = "";
  const found: GoldWord[] = [];
  const surface: Span[] = [];
  let until = 0;
  let token: { start: number; end: number; parts: string[] } = { start: 0, end: 0, parts: [] };
  const rows = body.map((l) => l.split("\t")).filter((r) => !r[0]?.includes("."));
  rows.forEach((row, n) => {
    const [id_, form, , tag, , feats, head, relation, , misc] = row as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const space = misc.includes("SpaceAfter=No") ? "" : " ";
    const range = /^(\d+)-(\d+)$/.exec(id_);
    const at = start + words.length;
    if (range) {
      until = Number(range[2]);
      const parts = rows.slice(n + 1, n + 2 + until - Number(range[1])).map((r) => r[1] as string);
      token = { start: at, end: at + form.length, parts };
      if (parts.join("") !== form) surface.push([at, at + form.length]);
      words += form + space;
      return;
    }
    const word = (span: Span) => found.push({ form, tag, features: featuresOf(feats), head: Number(head), relation, misc, span });
    if (Number(id_) <= until) {
      const last = Number(id_) === until;
      const end = last ? token.end : Math.min(token.start + form.length, token.end - 1);
      word([token.start, Math.max(end, token.start + 1)]);
      if (token.parts.join("").length === token.end - (found.at(-token.parts.length)?.span[0] ?? token.start) && last)
        for (const w of found.slice(-token.parts.length)) surface.push(w.span);
      token.start = end;
      return;
    }
    word([at, at + form.length]);
    surface.push([at, at + form.length]);
    words += form + space;
  });
  return { sentence: { id, span: [start, start + words.trimEnd().length], words: found, surface }, words };
}

/** Documents of a gzipped file; none where it is missing (GUM has no dev part in some genres). */
export function documents(path: string): GoldDocument[] {
  if (!existsSync(path)) return [];
  const found: { name: string; text: string; paragraphs: { span: [number, number]; sentences: GoldSentence[] }[] }[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString("utf8").split(/\n\n+/)) {
    const lines = block.split("\n").filter(Boolean);
    const comment = (key: string) => lines.find((l) => l.startsWith(`# ${key}`));
    const body = lines.filter((l) => !l.startsWith("#"));
    if (body.length === 0) continue;
    const name = comment("newdoc id = ");
    if (name) found.push({ name: name.slice(14), text: "", paragraphs: [] });
    const doc = found.at(-1) as (typeof found)[number];
    if (comment("newpar") || name || doc.paragraphs.length === 0) {
      doc.text = doc.text.trimEnd() + (doc.text ? "\n" : "");
      doc.paragraphs.push({ span: [doc.text.length, doc.text.length], sentences: [] });
    } else if (!/\s$/.test(doc.text)) doc.text += " ";
    const { sentence, words } = sentenceAt(comment("sent_id = ")?.slice(12) ?? "", body, doc.text.length);
    doc.text += words;
    const paragraph = doc.paragraphs.at(-1) as (typeof doc.paragraphs)[number];
    paragraph.sentences.push(sentence);
    paragraph.span[1] = sentence.span[1];
  }
  return found;
}
