/** Best one-to-one matchings. */

/** Number of pairs in a maximum matching; `edges[i]` are what `i` may be paired with (augmenting paths). */
export function matched(edges: readonly (readonly number[])[]): Map<number, number> {
  const owner = new Map<number, number>();
  const place = (i: number, seen: Set<number>): boolean => {
    for (const j of edges[i] as readonly number[]) {
      if (seen.has(j)) continue;
      seen.add(j);
      const other = owner.get(j);
      if (other === undefined || place(other, seen)) {
        owner.set(j, i);
        return true;
      }
    }
    return false;
  };
  for (let i = 0; i < edges.length; i++) place(i, new Set());
  return owner;
}

/** The greatest total weight of a one-to-one assignment (Hungarian method with potentials), O(n³). */
export function assignment(weights: readonly (readonly number[])[]): number {
  const n = weights.length;
  const m = weights[0]?.length ?? 0;
  if (n === 0 || m === 0) return 0;
  if (n > m) return assignment(Array.from({ length: m }, (_, j) => weights.map((row) => row[j] as number)));
  const [u, v] = [new Float64Array(n + 1), new Float64Array(m + 1)];
  const [pair, way] = [new Int32Array(m + 1), new Int32Array(m + 1)];
  for (let i = 1; i <= n; i++) {
    pair[0] = i;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    let at = 0;
    do {
      used[at] = 1;
      const row = pair[at] as number;
      let [delta, next] = [Number.POSITIVE_INFINITY, 0];
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const cost = -(weights[row - 1]?.[j - 1] as number) - (u[row] as number) - (v[j] as number);
        if (cost < (least[j] as number)) {
          least[j] = cost;
          way[j] = at;
        }
        if ((least[j] as number) < delta) [delta, next] = [least[j] as number, j];
      }
      for (let j = 0; j <= m; j++) {
        if (used[j]) {
          u[pair[j] as number] = (u[pair[j] as number] as number) + delta;
          v[j] = (v[j] as number) - delta;
        } else least[j] = (least[j] as number) - delta;
      }
      at = next;
    } while (pair[at] !== 0);
    do {
      const before = way[at] as number;
      pair[at] = pair[before] as number;
      at = before;
    } while (at !== 0);
  }
  let total = 0;
  for (let j = 1; j <= m; j++) if (pair[j]) total += weights[(pair[j] as number) - 1]?.[j - 1] as number;
  return total;
}
