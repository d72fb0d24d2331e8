/**
 * Profiles that are drawn together into groups. The result is that of the set of links: where links would bring together what must stay
 * apart, nothing in between is drawn to either side, so no order of looking can matter.
 */

/** A link or a bar between two profiles, by their numbers. */
export type Pair = readonly [number, number];

const MANY = 2 ** 26; // more profiles than one component has: a pair in one number

/** A pair in one number, whichever of the two stands first. */
export const keyed = (a: number, b: number): number => (a < b ? a * MANY + b : b * MANY + a);

export class Groups {
  readonly #of: number[];
  readonly #members: number[][];

  constructor(size: number) {
    this.#of = Array.from({ length: size }, (_, n) => n);
    this.#members = Array.from({ length: size }, (_, n) => [n]);
  }

  /** The group of a profile: a number that later unions may change. */
  of(profile: number): number {
    return this.#of[profile] as number;
  }

  /** All groups, by their least members. */
  all(): readonly (readonly number[])[] {
    return this.#members.filter((members) => members.length > 0).sort((a, b) => (a[0] as number) - (b[0] as number));
  }

  union(a: number, b: number): void {
    const [to, from] = [Math.min(this.of(a), this.of(b)), Math.max(this.of(a), this.of(b))];
    if (to === from) return;
    for (const member of this.#members[from] as number[]) this.#of[member] = to;
    this.#members[to] = [...(this.#members[to] as number[]), ...(this.#members[from] as number[])].sort((x, y) => x - y);
    this.#members[from] = [];
  }

  /** The groups of a pair of profiles in one number; null where both are in one. */
  keyOf([a, b]: Pair): number | null {
    const [x, y] = [this.of(a), this.of(b)];
    return x === y ? null : keyed(x, y);
  }

  /** Pairs of profiles as pairs of groups, each once and in order; pairs within a group left out. */
  between(pairs: Iterable<Pair>): Map<number, Pair> {
    const found = new Map<number, Pair>();
    for (const [a, b] of pairs) {
      const [x, y] = [this.of(a), this.of(b)];
      if (x !== y) found.set(keyed(x, y), [Math.min(x, y), Math.max(x, y)]);
    }
    return found;
  }

  /** Draws together what the links say, as far as no bar stands between any two that would be one. */
  draw(links: Iterable<Pair>, bars: Iterable<Pair>): void {
    const barred = this.between(bars);
    const open = new Map([...this.between(links)].filter(([key]) => !barred.has(key)));
    for (const key of torn(open.values(), barred.values())) open.delete(key);
    const drawn = new Groups(this.#of.length);
    for (const pair of open.values()) drawn.union(...pair);
    const broken = new Set([...barred.values()].filter(([a, b]) => drawn.of(a) === drawn.of(b)).map(([a]) => drawn.of(a)));
    for (const [a, b] of open.values()) if (!broken.has(drawn.of(a))) this.union(a, b);
  }
}

/** Links of who is linked to two that are kept apart: to both of them. */
function torn(links: Iterable<Pair>, bars: Iterable<Pair>): Set<number> {
  const linked = new Map<number, Set<number>>();
  const put = (a: number, b: number) => linked.set(a, (linked.get(a) ?? new Set()).add(b));
  for (const [a, b] of links) {
    put(a, b);
    put(b, a);
  }
  const found = new Set<number>();
  for (const [b, c] of bars) for (const a of linked.get(b) ?? []) if (linked.get(c)?.has(a)) found.add(keyed(a, b)).add(keyed(a, c));
  return found;
}
