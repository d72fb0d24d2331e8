/** Pairs of those that share a key. */
import type { Pair } from "./groups.js";

/** Pairs that share a key, each once. */
export function* pairsOf(keys: readonly (readonly string[])[]): Generator<Pair> {
  const blocks = new Map<string, number[]>();
  for (const [n, own] of keys.entries()) for (const key of own) blocks.set(key, [...(blocks.get(key) ?? []), n]);
  const seen = new Set<number>();
  for (const block of blocks.values())
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1)) {
        const pair = a * keys.length + b;
        if (!seen.has(pair)) yield [a, b];
        seen.add(pair);
      }
}
