/**
 * [O12] Which text each text comes from. Of all that it is linked to it comes from the one that gave most; so two texts that a third was made of
 * stay two. What comes from nothing is a root, and each text has one: where links go round, the earliest text of the round is the root.
 */
import { areOneOutlet, inCarrierOrder } from "./carrier.js";
import { REWRITTEN, type TextLink } from "./link.js";
import type { ComparedText } from "./text-features.js";

/** A link between two texts, by their digests. */
export interface LinkedTexts {
  readonly a: string;
  readonly b: string;
  readonly link: TextLink;
}

export interface Parent {
  readonly digest: string;
  readonly link: TextLink;
  /** Share of the child's words that are in the parent. */
  readonly given: number;
  /** Numbers of the child's sentences that are in the parent. */
  readonly sentences: readonly number[];
}

/** Shares of a text that two sources gave and that lie nearer than this tell not which gave more. */
const CLEAR = 0.1;
/** [O13] Share by which one text is more in the other than that in it, from which it is its part. */
const PART = 0.15;

const inTextOrder = (a: ComparedText, b: ComparedText): number => {
  const [x, y] = [a.carriers[0], b.carriers[0]];
  return (x && y ? inCarrierOrder(x, y) : 0) || (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : 0);
};

const OTHER = { a: "b", b: "a" } as const;

/** A link from one of its ends. */
interface End {
  readonly own: ComparedText;
  readonly other: ComparedText;
  readonly link: TextLink;
  /** Of `own`: share of its words that are in the other, and the numbers of the sentences. */
  readonly given: number;
  readonly sentences: readonly number[];
  /** Whether `own` comes from the other; and whether anything but the length of both tells it. */
  readonly isChild: boolean;
  readonly isSure: boolean;
}

/**
 * [O13] The ends of a link. Where nothing else tells which was first, the shorter text comes from the longer (of one outlet the
 * longer, which went on, from the shorter), and at last the later in order.
 */
function endsOf(a: ComparedText, b: ComparedText, link: TextLink): [End, End] {
  const [ofA, ofB] = link.covered;
  const longer = ofA > ofB ? "b" : "a";
  const isOneOutlet = a.carriers.some((x) => b.carriers.some((y) => areOneOutlet(x, y)));
  const first = inTextOrder(a, b) < 0 ? "a" : "b";
  const bySize = Math.abs(ofA - ofB) < PART ? first : isOneOutlet ? OTHER[longer] : longer;
  const source = link.source ?? bySize;
  const isSure = link.source !== null;
  const sentences = [link.sentences.map(([i]) => i), link.sentences.map(([, j]) => j)] as const;
  return [
    { own: a, other: b, link, given: ofA, sentences: sentences[0], isChild: source === "b", isSure },
    { own: b, other: a, link, given: ofB, sentences: sentences[1], isChild: source === "a", isSure },
  ];
}

const areApart = (a: readonly number[], b: readonly number[]): boolean => !a.some((n) => b.includes(n));

/** What a source gave, for telling which gave most. */
const worth = ({ given, link }: Pick<Parent, "given" | "link">): number =>
  link.why === "cites" ? link.strength : given * (link.why === "rewritten" ? REWRITTEN : 1);

/** Whether two sources gave about as much, each another part, and have nothing in common. */
function isUnclear([best, ...others]: readonly Parent[], areLinked: (a: string, b: string) => boolean): boolean {
  if (best?.link.why !== "same-text") return false;
  return others.some(
    (other) =>
      other.link.why === "same-text" &&
      worth(best) - worth(other) < CLEAR &&
      areApart(best.sentences, other.sentences) &&
      !areLinked(best.digest, other.digest),
  );
}

/**
 * [O12] Whether a text holds parts of others that have nothing in common, and nothing tells that it was first: then it was made of them, and not
 * they of it.
 */
const isMadeOf = (ends: readonly End[], areLinked: (a: string, b: string) => boolean): boolean => {
  const parts = ends.filter(({ isChild, isSure, link }) => !isChild && !isSure && link.why === "same-text");
  return parts.some((one, n) =>
    parts.slice(n + 1).some((other) => areApart(one.sentences, other.sentences) && !areLinked(one.other.digest, other.other.digest)),
  );
};

/** The texts that each may come from, what gave most first. */
function candidates(
  texts: ReadonlyMap<string, ComparedText>,
  links: readonly LinkedTexts[],
  areLinked: (a: string, b: string) => boolean,
): Map<string, Parent[]> {
  const ends = new Map<string, End[]>([...texts.keys()].map((digest) => [digest, []]));
  for (const { a, b, link } of links) {
    const [first, second] = [texts.get(a), texts.get(b)];
    if (first && second && a !== b) for (const end of endsOf(first, second, link)) ends.get(end.own.digest)?.push(end);
  }
  const made = new Set([...ends].filter(([, all]) => isMadeOf(all, areLinked)).map(([digest]) => digest));
  const isChild = ({ own, other, link, isChild: is, isSure }: End): boolean => {
    if (isSure || link.why !== "same-text" || made.has(own.digest) === made.has(other.digest)) return is;
    return made.has(own.digest);
  };
  const order = (x: Parent, y: Parent) =>
    worth(y) - worth(x) || inTextOrder(texts.get(x.digest) as ComparedText, texts.get(y.digest) as ComparedText);
  return new Map(
    [...ends].map(([digest, all]) => {
      const parents = all
        .filter(isChild)
        .map(({ other, link, given, sentences }): Parent => ({ digest: other.digest, link, given, sentences }));
      return [digest, parents.sort(order)];
    }),
  );
}

/** The parent of each text that has one, by digest: whatever order texts and links are given in. */
export function parentsOf(texts: readonly ComparedText[], links: readonly LinkedTexts[]): Map<string, Parent> {
  const byDigest = new Map(texts.map((text) => [text.digest, text]));
  const linked = new Set(links.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const areLinked = (a: string, b: string) => linked.has(`${a} ${b}`);
  const parents = new Map<string, Parent>();
  for (const [child, all] of candidates(byDigest, links, areLinked)) {
    if (all[0] && !isUnclear(all, areLinked)) parents.set(child, all[0]);
  }
  cutRounds(parents, byDigest);
  return parents;
}

/** Takes its parent from the earliest text of every round. */
function cutRounds(parents: Map<string, Parent>, texts: ReadonlyMap<string, ComparedText>): void {
  const settled = new Set<string>();
  for (const start of [...parents.keys()]) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parents.get(at)?.digest;
    }
    if (at !== undefined && !settled.has(at)) {
      const round = path.slice(path.indexOf(at)).map((digest) => texts.get(digest) as ComparedText);
      parents.delete((round.sort(inTextOrder)[0] as ComparedText).digest);
    }
    for (const digest of path) settled.add(digest);
  }
}
