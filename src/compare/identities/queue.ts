/** What is left for a person to decide, of profiles that were held against each other. */
import type { Answers } from "./decisions.js";
import { type Groups, keyed, type Pair } from "./groups.js";
import type { Verdict } from "./verdict.js";

/** Two groups of profiles that may be one: by the two profiles that say so, the surest. */
export interface Doubt {
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  readonly reason: string;
  /** Whether somebody has looked and was unsure. */
  readonly unsure: boolean;
}

/** A verdict with the two that it is of, by number. */
export interface Weighed extends Verdict {
  readonly pair: Pair;
}

/** The pairs of which a verdict says that, up to a tier. */
export const pairsThat = (weighed: readonly Weighed[], says: Verdict["says"], tier = 2): Pair[] =>
  weighed.filter((w) => w.says === says && w.tier <= tier).map(({ pair }) => pair);

/**
 * What is left to decide: of each two groups that are not kept apart the surest pair.
 * @param tornRule the rule by which a join was not made, because there are two who fit
 */
export function queueOf(
  weighed: readonly Weighed[],
  groups: Groups,
  bars: readonly Pair[],
  keys: readonly string[],
  answers: Answers,
  tornRule: string,
): Doubt[] {
  const barred = groups.between(bars);
  const best = new Map<number, Weighed>();
  const rank = ({ says, rule, pair }: Weighed) => {
    const names = pair.map((n) => keys[n]).sort();
    return `${says === "join" ? 0 : 1} ${rule} ${names.join(" ")}`;
  };
  for (const one of weighed) {
    const [x, y] = [groups.of(one.pair[0]), groups.of(one.pair[1])];
    const key = keyed(x, y);
    if (one.says === "bar" || x === y || barred.has(key)) continue;
    const before = best.get(key);
    if (!before || rank(one) < rank(before)) best.set(key, one);
  }
  const unsure = groups.between(answers.unsure);
  return [...best]
    .map(([key, { says, rule, reason, pair }]) => {
      const [a, b] = pair.map((n) => keys[n] as string).sort() as [string, string];
      const torn = says === "join" ? { rule: tornRule, reason: `${reason}; but there are two who fit` } : { rule, reason };
      return { a, b, ...torn, unsure: unsure.has(key) };
    })
    .sort((p, q) => (`${p.a} ${p.b}` < `${q.a} ${q.b}` ? -1 : 1));
}
