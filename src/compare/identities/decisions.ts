/** [I9] What people said of two profiles or two names: that they are one, are not, or that they cannot say. */
import { Groups, type Pair } from "./groups.js";

export interface Decision {
  /** A profile's key, or the id of a name: then of all profiles that are called so. */
  readonly a: string;
  readonly b: string;
  readonly answer: "yes" | "no" | "unsure";
}

/** A "no" on two whom one "yes" or several make one. */
export interface Contradiction {
  readonly no: Decision;
  readonly yes: readonly Decision[];
}

export interface Answers {
  readonly yes: readonly Pair[];
  readonly no: readonly Pair[];
  readonly unsure: readonly Pair[];
  readonly contradictions: readonly Contradiction[];
}

const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((p, q) => (JSON.stringify([p.a, p.b, p.answer]) < JSON.stringify([q.a, q.b, q.answer]) ? -1 : 1));

/**
 * Decisions by the numbers of the profiles that they are about. Those that contradict each other are given back, and none of them holds.
 * @param profiles of each, all that decisions may call it
 */
export function answersOf(decisions: readonly Decision[], profiles: readonly (readonly string[])[]): Answers {
  const about = new Map<string, number[]>();
  for (const [n, names] of profiles.entries()) for (const name of names) about.set(name, [...(about.get(name) ?? []), n]);
  const pairsOf = ({ a, b }: Decision): Pair[] =>
    (about.get(a) ?? []).flatMap((x) => (about.get(b) ?? []).filter((y) => x !== y).map((y): Pair => [x, y]));
  const said = inOrder(decisions).map((decision) => ({ decision, pairs: pairsOf(decision) }));
  const that = (answer: Decision["answer"]) => said.filter(({ decision }) => decision.answer === answer);
  const one = new Groups(profiles.length);
  for (const { pairs } of that("yes")) for (const pair of pairs) one.union(...pair);
  const broken = that("no").filter(({ pairs }) => pairs.some(([x, y]) => one.of(x) === one.of(y)));
  const within = new Set(broken.flatMap(({ pairs }) => pairs.filter(([x, y]) => one.of(x) === one.of(y)).map(([x]) => one.of(x))));
  const taints = ({ pairs }: { readonly pairs: readonly Pair[] }) => pairs.some(([x]) => within.has(one.of(x)));
  return {
    yes: that("yes")
      .filter((s) => !taints(s))
      .flatMap(({ pairs }) => pairs),
    no: that("no")
      .filter((s) => !broken.includes(s))
      .flatMap(({ pairs }) => pairs),
    unsure: that("unsure").flatMap(({ pairs }) => pairs),
    contradictions: broken.map(({ decision, pairs }) => {
      const groups = new Set(pairs.filter(([x, y]) => one.of(x) === one.of(y)).map(([x]) => one.of(x)));
      return {
        no: decision,
        yes: that("yes")
          .filter((s) => s.pairs.some(([x]) => groups.has(one.of(x))))
          .map((s) => s.decision),
      };
    }),
  };
}
