/** What differs between two versions word by word, sentence by sentence. [D4] */
import type { SentenceDiff, WordPiece } from "../../records/change.js";
import type { SentencePair } from "./sentence-alignment.js";
import { type ComparedSentence, type CutText, type VersionText, versionText, type Word } from "./version-text.js";
import { type Alignment, alignWords } from "./word-alignment.js";

const spanOf = ({ words }: VersionText, from: number, to: number): [number, number] | null =>
  from < to ? [(words[from] as Word).shown[0], (words[to - 1] as Word).shown[1]] : null;

/** The words of two sentences that are one, in the order of both. */
function pieces({ before, after, toAfter, toBefore }: Alignment, b: ComparedSentence, a: ComparedSentence): WordPiece[] {
  const found: { kind: WordPiece["kind"]; before: [number, number]; after: [number, number] }[] = [];
  let [x, y] = [b.from, a.from];
  while (x < b.to || y < a.to) {
    const kind = x < b.to && toAfter[x] === null ? "gone" : y < a.to && toBefore[y] === null ? "added" : "same";
    let last = found.at(-1);
    if (last?.kind !== kind) {
      last = { kind, before: [x, x], after: [y, y] };
      found.push(last);
    }
    if (kind !== "added") last.before[1] = ++x;
    if (kind !== "gone") last.after[1] = ++y;
  }
  return found.flatMap(({ kind, ...words }) => {
    const [gone, added] = [spanOf(before, ...words.before), spanOf(after, ...words.after)];
    const quote = added ? after.text.slice(...added) : gone ? before.text.slice(...gone) : "";
    return quote === "" ? [] : [{ kind, before: gone, after: added, words: quote }];
  });
}

function ofPair(alignment: Alignment, { before: b, after: a, how }: SentencePair): SentenceDiff | null {
  const { before, after, sentences } = alignment;
  const [left, right] = [before.sentences[b] as ComparedSentence, after.sentences[a] as ComparedSentence];
  if (how === "same") return null;
  const moved = how === "moved" || sentences.placeBefore[b] !== sentences.placeAfter[a];
  const found = how === "moved" ? [] : pieces(alignment, left, right);
  const span = (s: ComparedSentence): [number, number] => [...s.span];
  return { before: span(left), after: span(right), moved, pieces: found };
}

/** A sentence that one version alone has. */
function alone(text: VersionText, sentence: ComparedSentence, kind: "gone" | "added"): SentenceDiff {
  const there: [number, number] = [...sentence.span];
  const [before, after] = kind === "gone" ? [there, null] : [null, there];
  return { before, after, moved: false, pieces: [{ kind, before, after, words: text.text.slice(...there) }] };
}

/** What is gone stands before what is added in its place. */
function goneFirst(of: readonly WordPiece[]): WordPiece[] {
  const found = [...of];
  for (let n = 1; n < found.length; n++) {
    const [before, here] = [found[n - 1] as WordPiece, found[n] as WordPiece];
    if (before.kind === "added" && here.kind === "gone") found.splice(n - 1, 2, here, before);
  }
  return found;
}

const turned = ({ before, after, moved, pieces: of }: SentenceDiff, text: string): SentenceDiff => ({
  before: after,
  after: before,
  moved,
  pieces: goneFirst(
    of.map(({ kind, words, ...piece }) => ({
      kind: kind === "gone" ? "added" : kind === "added" ? "gone" : "same",
      before: piece.after,
      after: piece.before,
      words: kind === "same" && piece.before ? text.slice(...piece.before) : words,
    })),
  ),
});

/** A sentence with the offset in each version that it is listed by: its own, or that of the sentence which it follows in its version. */
interface Placed {
  readonly diff: SentenceDiff;
  readonly before: number;
  readonly after: number;
}

function placed(alignment: Alignment): Placed[] {
  const { before, after, sentences } = alignment;
  const startIn = (text: VersionText, n: number) => text.sentences[n]?.span[0] as number;
  /** The sentences of one version that have no partner, with the offset in the other of the partner of the one before. */
  const without = (one: VersionText, other: VersionText, partners: ReadonlyMap<number, number>) => {
    let at = -1;
    return one.sentences.flatMap((sentence, n) => {
      const partner = partners.get(n);
      if (partner !== undefined) at = startIn(other, partner);
      return partner === undefined ? [{ sentence, at }] : [];
    });
  };
  const [forth, back] = [new Map<number, number>(), new Map<number, number>()];
  for (const { before: b, after: a } of sentences.pairs) {
    forth.set(b, a);
    back.set(a, b);
  }
  return [
    ...without(before, after, forth).map(({ sentence, at }) => ({
      diff: alone(before, sentence, "gone"),
      before: sentence.span[0],
      after: at,
    })),
    ...without(after, before, back).map(({ sentence, at }) => ({
      diff: alone(after, sentence, "added"),
      before: at,
      after: sentence.span[0],
    })),
    ...sentences.pairs.flatMap((pair) => {
      const diff = ofPair(alignment, pair);
      return diff ? [{ diff, before: startIn(before, pair.before), after: startIn(after, pair.after) }] : [];
    }),
  ];
}

/** By place in the later version; what is gone behind the sentence that it followed. */
const inOrder = (x: Placed, y: Placed): number =>
  x.after - y.after || Number(x.diff.after === null) - Number(y.diff.after === null) || x.before - y.before;

/**
 * The sentences of two versions that are not the same, in the order of the later one; what is gone stands where it stood.
 * @param noise whether marks, capitals, furniture and times such as "5 min ago" count too; white space never does
 */
export function sentenceDiffs(before: CutText, after: CutText, noise = false): SentenceDiff[] {
  const closeness = noise ? "letters" : "words";
  // always in one order, so that it is the same both ways
  const backwards = before.text > after.text;
  const [first, second] = backwards ? [after, before] : [before, after];
  const found = placed(alignWords(versionText(first, closeness), versionText(second, closeness), true));
  const ordered = backwards ? found.map((one) => ({ diff: turned(one.diff, first.text), before: one.after, after: one.before })) : found;
  return ordered.sort(inOrder).map(({ diff }) => diff);
}
